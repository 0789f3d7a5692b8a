import { fileURLToPath } from 'node:url';
import { bringPageUpToDate, generatePage } from '../../../harness/docs/bring-page-up-to-date.ts';
import { ALL_CHECKS } from '../../../harness/checks/all-checks.ts';
import { faults } from '../index.ts';
import { toKillMatrix } from './kill-matrix.ts';

const PAGE = 'docs/kill-matrix.md';

function bringKillMatrixUpToDate(root: string, check: boolean): Promise<boolean> {
  return bringPageUpToDate(root, PAGE, toKillMatrix(faults, ALL_CHECKS), check);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generatePage(PAGE, bringKillMatrixUpToDate);
