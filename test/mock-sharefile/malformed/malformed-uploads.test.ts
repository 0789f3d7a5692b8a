import { expect } from 'chai';
import { stringMember } from '../create-test-mock.ts';
import type { Answer } from '../validated-client.ts';
import { createSafeMock } from './safe-mock.ts';
import type { SafeMock } from './safe-mock.ts';

type Method = 'standard' | 'streamed' | 'threaded';
type Row = readonly [what: string, method: Method, change: (uri: string) => string];

const append = (text: string) => (uri: string) => uri + text;
const set = (name: string, value: string) => (uri: string) =>
  uri.replace(new RegExp(`([?&]${name}=)[^&]*`), `$1${value}`);

const ROWS: readonly Row[] = [
  ['an unknown upload id', 'standard', set('uploadid', 'rsu-00000000000000000000000000000000')],
  ['a prototype name as upload id', 'standard', set('uploadid', '__proto__')],
  ['another prototype name as upload id', 'streamed', set('uploadid', 'constructor')],
  ['an empty upload id', 'threaded', set('uploadid', '')],
  ['a NUL in the upload id', 'standard', set('uploadid', '%00')],
  ['a signature that is empty', 'standard', set('h', '')],
  ['a signature that is another', 'streamed', set('h', 'AAAA')],
  ['a signature of the same length', 'threaded', set('h', 'A'.repeat(44))],
  ['a percent sign alone as signature', 'standard', set('h', '%')],
  ['a negative index', 'threaded', append('&index=-1&byteOffset=0')],
  ['an index that is no number', 'threaded', append('&index=one&byteOffset=0')],
  ['a fraction as index', 'streamed', append('&index=1.5&byteOffset=0')],
  ['a negative offset', 'threaded', append('&index=0&byteOffset=-1')],
  ['an offset that is no number', 'streamed', append('&index=0&byteOffset=x')],
  ['an offset in hexadecimal digits', 'streamed', append('&index=0&byteOffset=0x0')],
  ['an offset that no number holds', 'threaded', append('&index=0&byteOffset=99999999999999999999')],
  ['an offset beyond what is there', 'streamed', append('&index=0&byteOffset=5')],
  ['a hash that is another', 'streamed', append(`&index=0&byteOffset=0&hash=${'0'.repeat(32)}`)],
  ['a hash that is none', 'threaded', append('&index=0&byteOffset=0&hash=zz')],
];

describe('malformed uploads', () => {
  let safe: SafeMock;

  before(async () => {
    safe = await createSafeMock();
  });
  after(() => safe.test.close());

  async function chunkUri(method: Method): Promise<string> {
    const body = { method, raw: true, fileName: 'new.txt', fileSize: 3, overwrite: true };
    return stringMember(await safe.test.api('POST', safe.fill('/Items({folder})/Upload2'), { body }), 'ChunkUri');
  }

  function expectUploadError(answer: Answer): void {
    expect(answer.status, answer.text).to.be.oneOf([200, 400, 403, 404]);
    expect(answer.body, answer.text).to.have.property('error', true);
    expect(answer.body).to.have.property('errorMessage').that.is.a('string');
    expect(answer.body).to.have.property('errorCode').that.is.a('number');
  }

  for (const [what, method, change] of ROWS) {
    it(`with ${what} (${method}) are refused and make no file`, async () => {
      const answer = await safe.test.client('POST', `${change(await chunkUri(method))}&fmt=json`, { body: 'abc' });
      expectUploadError(answer);
      await safe.expectUnchanged();
    });
  }

  const FORMS: readonly (readonly [what: string, type: string, body: string])[] = [
    ['no boundary', 'multipart/form-data', 'abc'],
    ['an empty boundary', 'multipart/form-data; boundary=', 'abc'],
    ['no part', 'multipart/form-data; boundary=b', '--b--\r\n'],
    ['another media type', 'application/json', '{}'],
    [
      'an end that is missing',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="Filedata"; filename="a"\r\n\r\nabc',
    ],
    [
      'no file but a field',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="Other"\r\n\r\nabc\r\n--b--\r\n',
    ],
    [
      'another boundary in the body',
      'multipart/form-data; boundary=b',
      '--c\r\nContent-Disposition: form-data; name="Filedata"; filename="a"\r\n\r\nabc\r\n--c--\r\n',
    ],
    ['nothing', 'multipart/form-data; boundary=b', ''],
  ];
  for (const [what, type, body] of FORMS) {
    it(`in a form with ${what} are refused and make no file`, async () => {
      const request = { method: 'standard', raw: false, fileName: 'new.txt', overwrite: true };
      const specification = await safe.test.api('POST', safe.fill('/Items({folder})/Upload2'), { body: request });
      const uri = `${stringMember(specification, 'ChunkUri')}&fmt=json`;
      expectUploadError(await safe.test.client('POST', uri, { headers: { 'Content-Type': type }, body }));
      await safe.expectUnchanged();
    });
  }

  const DOWNLOADS: readonly (readonly [what: string, change: (uri: string) => string])[] = [
    ['an unknown token', set('dt', 'dt00000000000000000000000000000000')],
    ['a prototype name as token', set('dt', '__proto__')],
    ['no token', set('dt', '')],
    ['another signature', set('h', 'AAAA')],
  ];
  for (const [what, change] of DOWNLOADS) {
    it(`and downloads with ${what} are refused`, async () => {
      const link = await safe.test.api('GET', safe.fill('/Items({file})/Download?redirect=false'));
      const answer = await safe.test.client('GET', change(stringMember(link, 'DownloadUrl')));
      expect(answer.status, answer.text).to.be.within(400, 499);
      await safe.expectUnchanged();
    });
  }
});
