import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { liveAndDie } from './live-and-die.ts';

/** What the tests do a few times, as often as the first parameter says; the second one is another seed. */
const lives = Number(process.argv[2] ?? 50);
const dataDir = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-kills-'));
try {
  const { faults, factCount, uploadCount } = await liveAndDie(dataDir, lives, process.argv[3] ?? 'kills');
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const seen = `${String(factCount)} facts and ${String(uploadCount)} uploads looked at`;
  process.stdout.write(`${String(lives)} kills: ${seen}, ${String(faults.length)} faults.\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
