import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { readBundle, writeBundle } from '../../../harness/bundle/bundle-file.ts';
import { parseBundle } from '../../../harness/bundle/bundle-file.ts';
import { HarnessError } from '../../../harness/index.ts';
import { readJsonFixture } from '../../fixtures/read-fixture.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';

const EXAMPLES = 'examples/harness/bundle';
const whole = parseBundle(readJsonFixture(`${EXAMPLES}/valid/one-upload-by-webhook.json`), 'example');
const packed = (value: unknown): Buffer => gzipSync(JSON.stringify(value));

/** What is wrong with a file, and what its reader is told. */
const BROKEN: Readonly<Record<string, readonly [bytes: Buffer, says: RegExp]>> = {
  'an empty file': [Buffer.alloc(0), /not compressed by gzip/],
  'another kind of file': [Buffer.from('name: a-scenario\n'), /Is it another kind of file\?/],
  'a file that was cut off': [packed(whole).subarray(0, 900), /damaged or incomplete/],
  'a file with a byte changed': [packed(whole).fill(0, 200, 260), /damaged or incomplete/],
  'something that is not JSON': [gzipSync('not JSON'), /what it holds is not JSON/],
  'JSON of something else': [packed({ log: {} }), /not that of a bundle/],
  'a bundle of a later version': [
    packed({ ...whole, formVersion: 2, tool: { name: 'sharefile-lab', version: '9.1.0' } }),
    /form has version 2, and this program reads version 1\. It was written by version 9\.1\.0/,
  ],
  'a bundle that lacks its wire': [packed({ ...whole, wire: undefined }), /wire/],
};

async function failureOf(path: string): Promise<HarnessError> {
  try {
    await readBundle(path);
  } catch (error) {
    if (error instanceof HarnessError) return error;
    throw error;
  }
  throw new Error('The bundle was read.');
}

describe('a bundle file', () => {
  it('gives back what was written', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'one.ocrepro');
    await writeBundle(path, whole);
    expect(await readBundle(path)).to.deep.equal(whole);
  });

  for (const [what, [bytes, says]] of Object.entries(BROKEN)) {
    it(`is refused as ${what}, with what to do`, async () => {
      await using folder = await temporaryFolder();
      const path = join(folder.path, 'broken.ocrepro');
      await writeFile(path, bytes);
      const { code, message } = await failureOf(path);
      expect(code).to.equal('bundle-not-valid');
      expect(message).to.match(says).and.contain(path);
    });
  }

  it('that is not there is wrong usage', async () => {
    expect((await failureOf('/nowhere/at-all.ocrepro')).code).to.equal('usage');
  });
});
