import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import type { RcloneLab } from './rclone-lab.ts';
import { hasRclone, startRcloneLab } from './rclone-lab.ts';

/** Names that need care in paths, in queries and in JSON. */
const ODD_NAMES = ['#1.txt', '50%.txt', 'a+b.txt', 'a&b=c.txt', 'ünïcödé – 日本語.txt', "it's (1).txt", 'a b.txt'];
const CHUNKS = ['--sharefile-upload-cutoff', '256Ki', '--sharefile-chunk-size', '256Ki'];

describe('rclone, unmodified', function () {
  this.timeout(60_000);
  let lab: RcloneLab;
  let local: string;

  before(async function () {
    if (await hasRclone()) return;
    process.stdout.write('      rclone is not on the PATH: install it (apt-get install rclone) to run these tests.\n');
    this.skip();
  });

  beforeEach(async () => {
    lab = await startRcloneLab();
    local = path.join(lab.directory, 'local');
    await mkdir(path.join(local, 'sub', 'deeper'), { recursive: true });
    for (const name of ODD_NAMES) await writeFile(path.join(local, name), `this is ${name}`);
    await writeFile(path.join(local, 'sub', 'b #1 50% + c.txt'), 'below');
    await writeFile(path.join(local, 'sub', 'deeper', 'big.bin'), randomBytes(700_000));
    await writeFile(path.join(local, 'empty.txt'), '');
    await lab.rclone('copy', local, 'sf:t');
  });

  afterEach(async () => {
    await lab.close();
  });

  const isEqual = (): Promise<string> => lab.rclone('check', local, 'sf:t');

  it('copies a tree with odd names, finds it equal and lists it', async () => {
    const listed = (await lab.rclone('lsf', '-R', 'sf:t')).trim().split('\n');
    expect(listed).to.have.members([
      ...ODD_NAMES,
      'empty.txt',
      'sub/',
      'sub/b #1 50% + c.txt',
      'sub/deeper/',
      'sub/deeper/big.bin',
    ]);
    await isEqual();
    await lab.rclone('check', '--download', local, 'sf:t');
  });

  it('copies back what it brought', async () => {
    await lab.rclone('copy', 'sf:t', path.join(lab.directory, 'back'));
    await lab.rclone('check', path.join(lab.directory, 'back'), 'sf:t');
    expect(await readFile(path.join(lab.directory, 'back', ODD_NAMES[4] ?? ''), 'utf8')).to.include('日本語');
    await isEqual();
  });

  it('syncs: sends what is new, takes away what is gone, and repairs times', async () => {
    await writeFile(path.join(local, 'new.txt'), 'new');
    await rm(path.join(local, 'a+b.txt'));
    await utimes(path.join(local, '50%.txt'), 1_593_604_800, 1_593_604_800);
    await lab.rclone('sync', local, 'sf:t');
    expect(await lab.rclone('lsf', 'sf:t'))
      .to.include('new.txt')
      .and.not.to.include('a+b.txt');
    expect(await lab.rclone('lsf', '--format', 't', 'sf:t/50%.txt', '--use-server-modtime=false')).to.match(
      /^2020-07-01/,
    );
    await isEqual();
    expect(await lab.rclone('sync', '--dry-run', local, 'sf:t')).to.equal('');
  });

  it('replaces a file by a new version', async () => {
    await writeFile(path.join(local, 'a b.txt'), 'another text');
    await lab.rclone('copyto', path.join(local, 'a b.txt'), 'sf:t/a b.txt', '--ignore-times');
    expect(await lab.rclone('cat', 'sf:t/a b.txt')).to.equal('another text');
    await isEqual();
  });

  it('moves and copies on the server, with new names and into other folders', async () => {
    await lab.rclone('moveto', 'sf:t/#1.txt', 'sf:t/sub/moved & renamed.txt');
    await lab.rclone('copyto', 'sf:t/50%.txt', 'sf:t/sub/50%.txt');
    await lab.rclone('moveto', 'sf:t/sub/moved & renamed.txt', 'sf:t/#1.txt');
    expect(await lab.rclone('cat', 'sf:t/sub/50%.txt')).to.equal('this is 50%.txt');
    await lab.rclone('deletefile', 'sf:t/sub/50%.txt');
    await isEqual();
  });

  for (const bytes of [3, 300_000]) {
    it(`writes ${String(bytes)} bytes of which it does not know the length`, async () => {
      const content = randomBytes(bytes);
      await writeFile(path.join(local, 'piped.bin'), content);
      await lab.rcloneReading(content, 'rcat', 'sf:t/piped.bin', ...CHUNKS);
      await isEqual();
    });
  }

  it('sends long files in pieces side by side', async () => {
    const content = randomBytes(2_000_000);
    await writeFile(path.join(local, 'pieces.bin'), content);
    await lab.rclone('copy', local, 'sf:t', ...CHUNKS);
    const part = path.join(lab.directory, 'part');
    await lab.rclone('copyto', 'sf:t/pieces.bin', part);
    expect((await readFile(part)).equals(content)).to.equal(true);
    await lab.rclone('check', '--download', local, 'sf:t');
  });

  it('reads a part of a text', async () => {
    expect(await lab.rclone('cat', 'sf:t/sub/b #1 50% + c.txt', '--offset', '2', '--count', '2')).to.equal('lo');
    await isEqual();
  });

  it('deletes a file and purges a folder with all in it', async () => {
    await lab.rclone('deletefile', 'sf:t/empty.txt');
    await lab.rclone('purge', 'sf:t/sub');
    await rm(path.join(local, 'empty.txt'));
    await rm(path.join(local, 'sub'), { recursive: true });
    expect(await lab.rclone('lsf', 'sf:t')).not.to.include('sub');
    await isEqual();
  });

  it('asks for a new token when the one that it has is old', async () => {
    const late = await startRcloneLab('2001-01-01T00:00:00Z');
    await late.rclone('copy', local, 'sf:t');
    await late.rclone('check', local, 'sf:t');
    const config = await readFile(path.join(late.directory, 'rclone.conf'), 'utf8');
    expect(config).not.to.include('2001-01-01');
    await late.close();
  });
});
