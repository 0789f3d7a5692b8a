import { expect } from 'chai';
import { parseCurl } from '../../../../harness/scenario/index.ts';
import { HarnessError } from '../../../../harness/harness-error.ts';
import { readMember } from '../../../../harness/scenario/body-member.ts';
import { readFixture } from '../../../fixtures/read-fixture.ts';

const documented = (name: string): string => readFixture(`documented/${name}.txt`).toString('utf8');

describe('parseCurl', () => {
  it('reads the documented polling command as its author meant it', () => {
    const request = parseCurl(documented('polling-curl'));
    expect(request).to.include({
      method: 'POST',
      url: 'https://api.openconnectors.us2.ext.hana.ondemand.com/elements/api-v2/instances',
    });
    expect(request.headers).to.deep.equal({
      authorization: 'User , Organization',
      'content-type': 'application/json',
    });
    const documents = readMember(request.body, ['configuration', 'event.poller.configuration', 'documents']);
    expect(documents).to.deep.include({
      url: "/hubs/documents/events/poll/documents?where=lastmodifieddate='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'",
      idField: 'Id',
    });
    expect(readMember(documents, ['datesConfiguration', 'updatedDateFormat'])).to.equal("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
  });

  it('re-joins what the page prints on two lines, and says so', () => {
    const printed = parseCurl(documented('polling-curl.as-printed'));
    const whole = parseCurl(documented('polling-curl'));
    expect(printed.url).to.equal(whole.url);
    expect(printed.body).to.deep.equal(whole.body);
    expect(printed.notes.map(({ quirk }) => quirk)).to.deep.equal(['Q2', 'Q3', 'Q5']);
    expect(whole.notes.map(({ quirk }) => quirk)).to.deep.equal(['Q5']);
  });

  it('reads the documented webhook command, in which a shell would change nothing', () => {
    const { body, notes } = parseCurl(documented('webhook-curl'));
    expect(readMember(body, ['configuration', 'event.vendor.type'])).to.equal('webhook');
    expect(notes).to.deep.equal([]);
  });

  const readings: readonly (readonly [command: string, expected: object])[] = [
    ['curl http://x/a', { method: 'GET', url: 'http://x/a', headers: {}, body: undefined }],
    ["curl -s -XPUT 'http://x/a' -d '[1]'", { method: 'PUT', body: [1] }],
    ['curl --request=delete --url=http://x/', { method: 'DELETE', url: 'http://x/' }],
    ['curl http://x/ -d "{\\"a\\": \\"\\\\n\\"}"', { method: 'POST', body: { a: '\n' } }],
    [`curl http://x/ -d '{"a":"it'\\''s"}'`, { body: { a: "it's" }, notes: [] }],
    [`curl http://x/ -H 'A-B:  c: d ' \\\n  --data '{}'`, { headers: { 'a-b': 'c: d' }, body: {} }],
  ];
  for (const [command, expected] of readings) {
    it(`reads ${command}`, () => {
      expect(parseCurl(command)).to.deep.include(expected);
    });
  }

  const refusals: readonly (readonly [command: string, message: RegExp])[] = [
    ['', /met nothing at line 1, column 1/],
    ['ces \\', /met "ces" at line 1.*starts with curl/],
    ['curl', /without a URL/],
    ['curl example', /"example" where the URL should be/],
    ['curl https;//mycoolapp.com', /where the URL should be/],
    ['curl http://x/ http://y/', /a second URL/],
    ["curl 'http://x/", /never closed at line 1, column 6/],
    ['curl "http://x/', /double quote that is never closed/],
    ['curl http://x/ \\\n -d \'{"a": }\'', /not JSON.*at line 2, column 5/],
    ['curl http://x/ -d @body.json', /Put the JSON itself/],
    ['curl http://x/ -H', /-H without a value/],
    ["curl http://x/ -H 'nothing'", /header without a colon/],
    ['curl http://x/ -u a:b', /the option -u/],
    ['curl \\x', /a backslash that continues no line|"\\x"/],
    [`curl http://x/${'a'.repeat(70_000)}`, /70014 characters/],
  ];
  for (const [command, message] of refusals) {
    it(`refuses ${command.slice(0, 40)}`, () => {
      expect(() => parseCurl(command))
        .to.throw(HarnessError, message)
        .with.property('code', 'curl-not-readable');
    });
  }
});
