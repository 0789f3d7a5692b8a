import { expect } from 'chai';
import { parseDocumentedRequest, toSubjectUrl } from '../../../harness/scenario/index.ts';
import { readFixture, readJsonFixture } from '../../fixtures/read-fixture.ts';

const read = (name: string): ReturnType<typeof parseDocumentedRequest> =>
  parseDocumentedRequest(readFixture(`documented/${name}`).toString('utf8'));

describe('parseDocumentedRequest', () => {
  it('sends a bare template with POST /instances and blank credentials', () => {
    const request = read('polling-template.json');
    expect(request).to.include({ method: 'POST' });
    expect(new URL(request.url).pathname).to.equal('/elements/api-v2/instances');
    expect(request.headers['authorization']).to.equal('User , Organization');
    expect(request.body).to.deep.equal(readJsonFixture('documented/polling-template.json'));
  });

  it('re-joins the string that the page prints on two lines', () => {
    const printed = read('polling-template.as-printed.json.txt');
    expect(printed.body).to.deep.equal(read('polling-template.json').body);
    expect(printed.notes.map(({ quirk }) => quirk)).to.deep.equal(['Q3']);
  });

  it('notes that the webhook command calls another company', () => {
    expect(read('webhook-curl.txt').notes.map(({ quirk }) => quirk)).to.deep.equal(['Q11']);
  });

  it('refuses a template that is not JSON', () => {
    expect(() => parseDocumentedRequest('{"a": }')).to.throw(/documented body is not JSON/);
  });
});

describe('toSubjectUrl', () => {
  const documented = 'https://api.cloud-elements.com/elements/api-v2/instances?a=1';
  for (const [subject, expected] of [
    ['http://127.0.0.1:4011', 'http://127.0.0.1:4011/elements/api-v2/instances?a=1'],
    ['http://127.0.0.1:4011/', 'http://127.0.0.1:4011/elements/api-v2/instances?a=1'],
    ['https://gateway.test/oc/', 'https://gateway.test/oc/elements/api-v2/instances?a=1'],
    ['https://gateway.test/oc/elements/api-v2', 'https://gateway.test/oc/elements/api-v2/instances?a=1'],
  ] as const) {
    it(`keeps the documented path below ${subject}`, () => {
      expect(toSubjectUrl(documented, subject)).to.equal(expected);
    });
  }
});
