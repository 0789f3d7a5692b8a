import { expect } from 'chai';
import { fillBlanks, parseDocumentedRequest } from '../../../harness/scenario/index.ts';
import type { BlankValues, FilledRequest } from '../../../harness/scenario/index.ts';
import { readMember } from '../../../harness/scenario/body-member.ts';
import { readFixture } from '../../fixtures/read-fixture.ts';

const VALUES: BlankValues = {
  userSecret: 'user+/=secret',
  organizationSecret: 'organization-secret',
  code: 'fresh-code',
  apiKey: 'client-id',
  apiSecret: 'client-secret',
  oauthCallbackUrl: 'https://example.test/redirect',
  callbackUrl: 'http://127.0.0.1:4012/callbacks/one',
  signatureKey: 'signature-key',
  refreshIntervalMinutes: 15,
  subdomain: 'acme',
  name: 'A name',
  tag: 'A tag',
};

const fill = (document: string): FilledRequest =>
  fillBlanks(parseDocumentedRequest(readFixture(`documented/${document}`).toString('utf8')), VALUES);
const configuration = ({ request }: FilledRequest, key: string): unknown =>
  readMember(request.body, ['configuration', key]);

describe('fillBlanks', () => {
  for (const document of ['polling-curl.txt', 'webhook-curl.txt', 'polling-template.json', 'webhook-template.json']) {
    it(`leaves no blank in ${document} and keeps no secret in what it reports`, () => {
      const filled = fill(document);
      expect(filled.request.headers['authorization']).to.equal('User user+/=secret, Organization organization-secret');
      expect(readMember(filled.request.body, ['providerData', 'code'])).to.equal('fresh-code');
      expect(JSON.stringify(filled.request.body)).to.not.match(/"(x+|)"|mycoolapp/);
      const reported = JSON.stringify([filled.blanks, filled.repairs]);
      expect(reported).to.not.match(/user\+|organization-secret|fresh-code|client-id|client-secret|signature-key/);
    });
  }

  it('puts right the misprinted redirect URI before it fills it', () => {
    expect(fill('polling-curl.txt').repairs).to.deep.equal([
      {
        quirk: 'Q8',
        member: "configuration['oauth.callback.url']",
        was: 'https;//mycoolapp.com',
        now: 'https://mycoolapp.com',
      },
    ]);
    expect(fill('polling-template.json').repairs).to.deep.equal([]);
  });

  it('says what was printed and what was put there', () => {
    expect(fill('polling-template.json').blanks).to.deep.include({
      member: "configuration['event.poller.refresh_interval']",
      was: '',
      filledWith: '15',
    });
    expect(fill('webhook-curl.txt').blanks).to.deep.include({
      member: 'providerData.code',
      was: 'xoz8AFqScK2ngM04kSSM',
      filledWith: 'a fresh authorization grant code',
    });
    expect(fill('webhook-template.json').blanks.map(({ member }) => member)).to.include.members(['tags[0]', 'name']);
  });

  it('keeps what the page gives and adds nothing that it leaves out', () => {
    expect(configuration(fill('polling-template.json'), 'event.notification.signature.key')).to.equal('123456');
    expect(configuration(fill('polling-curl.txt'), 'event.notification.signature.key')).to.equal(undefined);
    expect(configuration(fill('polling-curl.txt'), 'event.poller.refresh_interval')).to.equal('15');
    expect(readMember(fill('polling-curl.txt').request.body, ['name'])).to.equal('API Instance with Polling');
  });

  it('leaves a request alone that has no blanks', () => {
    const request = parseDocumentedRequest(
      `curl http://x/ -H 'authorization: User ${VALUES.userSecret}, Organization ${VALUES.organizationSecret}' -d '{"a":1}'`,
    );
    expect(fillBlanks(request, VALUES)).to.deep.equal({ request, blanks: [], repairs: [] });
  });
});
