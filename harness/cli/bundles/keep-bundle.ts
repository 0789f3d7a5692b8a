import { writeBundle } from '../../bundle/bundle-file.ts';
import type { Terminal } from '../terminal.ts';
import type { ExternalRun } from '../verify/observe-external.ts';
import { toExternalBundle } from './external-bundle.ts';
import { recordBundle } from './play-bundle.ts';
import type { BundlePlan } from './play-bundle.ts';

/** A run that is to be kept. */
export interface KeptRun extends BundlePlan {
  /** Whether the run passed for which the bundle stands. */
  readonly passed: boolean;
  /** What was seen, of a run in real time. */
  readonly seen?: ExternalRun;
}

/**
 * Writes a run as a bundle. Its secrets are taken out before it is made once more; where it then comes out otherwise,
 * the bundle and the terminal say so. Throws `usage` when the file cannot be written.
 */
export async function keepBundle(path: string, run: KeptRun, terminal: Terminal): Promise<void> {
  const bundle = run.seen ? await toExternalBundle(run, run.seen) : await recordBundle(run);
  const isTrue = (bundle.outcome.verdict === 'pass') === run.passed;
  const note = 'Without its secrets the run comes out otherwise than with them, so the failure depends on one of them.';
  await writeBundle(path, isTrue ? bundle : { ...bundle, notes: [...(bundle.notes ?? []), note] });
  terminal.err(`Kept: ${path} (sharefile-lab explain ${path})\n${isTrue ? '' : `${note}\n`}`);
}
