import { checkExport } from '../../store/check-export.ts';
import { exportState } from '../../store/export-state.ts';
import type { Reply } from '../reply.ts';
import { json, NO_CONTENT } from '../reply.ts';
import type { LabRequest } from './lab.ts';
import { LabError } from './lab-error.ts';

/** Node cannot make a text of much more. */
const LONGEST_IMPORT_BYTES = 256 * 1024 * 1024;

/** POST /_lab/reset. */
export async function resetAccounts({ lab }: LabRequest): Promise<Reply> {
  await lab.control.restart();
  lab.control.faults.clear();
  return NO_CONTENT;
}

/** GET /_lab/export. */
export async function exportAccounts({ lab }: LabRequest): Promise<Reply> {
  return json(await exportState(lab.state));
}

/** POST /_lab/import: 204, or 400 without any change. Tokens and deliveries that are due do not outlive it. */
export async function importAccounts({ lab, readBody }: LabRequest): Promise<Reply> {
  const checked = checkExport(await readBody(LONGEST_IMPORT_BYTES), [...lab.state.accounts.keys()]);
  if (typeof checked === 'string') throw new LabError('bad-request', `${checked} Nothing was changed.`);
  await lab.control.restart(checked);
  return NO_CONTENT;
}
