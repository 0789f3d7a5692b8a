import { fileURLToPath } from 'node:url';
import { listClauses } from '../cli/clauses/list-clauses.ts';
import { bringPageUpToDate, generatePage } from './bring-page-up-to-date.ts';

const PAGE = 'docs/clauses.md';

/** Writes the page of all clauses below `root`, or only looks with `check`; tells whether it had drifted. */
export function bringClausesPageUpToDate(root: string, check: boolean): Promise<boolean> {
  return bringPageUpToDate(root, PAGE, listClauses({ reporter: 'markdown' }), check);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generatePage(PAGE, bringClausesPageUpToDate);
