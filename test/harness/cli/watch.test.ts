import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect } from 'chai';
import { watch } from '../../../harness/cli/watch/watch.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('watching', () => {
  it('takes a turn at once and after each change of a scenario, outlives one that fails, and ends when told', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'below'));
    const stop = new AbortController();
    let err = '';
    let turns = 0;
    const steps = [
      () => writeFile(join(folder.path, 'below', 'a.yaml'), 'name: a'),
      () => Promise.reject(new Error('This scenario cannot be read.')),
      () => rm(join(folder.path, 'below', 'a.yaml')),
    ];
    const turn = async (): Promise<void> => {
      const step = steps[turns];
      turns += 1;
      if (turns === 2) await writeFile(join(folder.path, 'b.yml'), 'name: b');
      if (!step) stop.abort();
      await step?.();
    };
    const terminal = {
      out: (): void => undefined,
      err: (text: string) => (err += text),
      colour: false,
      interactive: false,
    };
    await watch({ paths: [folder.path], turn, signal: stop.signal, sleep: () => nextTurn() }, terminal);
    expect(turns).to.equal(4);
    expect(err).to.include('This scenario cannot be read.').and.to.include(`Watching ${folder.path} (Ctrl-C ends it).`);
  });

  it('runs nothing again for files that are no scenarios', async () => {
    await using folder = await temporaryFolder();
    const stop = new AbortController();
    let turns = 0;
    const turn = async (): Promise<void> => {
      turns += 1;
      await writeFile(join(folder.path, turns === 1 ? 'report.html' : 'x.yaml'), 'x');
      if (turns === 1) await writeFile(join(folder.path, 'a.yaml'), 'x');
      else stop.abort();
    };
    const terminal = { out: (): void => undefined, err: (): void => undefined, colour: false, interactive: false };
    await watch({ paths: [folder.path], turn, signal: stop.signal, sleep: () => nextTurn() }, terminal);
    expect(turns).to.equal(2);
  });
});
