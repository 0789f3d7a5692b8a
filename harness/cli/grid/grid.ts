import type { GridCell } from '../../grid/grid-cell.ts';
import { GRID_CELLS } from '../../grid/grid-cells.ts';
import type { CellResult } from '../../grid/judge-cell.ts';
import { judgeCell } from '../../grid/judge-cell.ts';
import type { ExitCode } from '../../harness-error.ts';
import { HarnessError } from '../../harness-error.ts';
import type { Terminal } from '../terminal.ts';
import { observeLocal } from '../verify/observe-local.ts';
import type { LocalRunOptions } from '../verify/observe-local.ts';

/** What `grid` was asked for. */
export interface GridFlags {
  readonly reporter: 'text' | 'json';
  /** Only the cell of this name. */
  readonly cell?: string;
}

/** Runs the cells of the boundary grid and prints which were reached and which failed. Returns the exit code. */
export async function grid({ cell, reporter }: GridFlags, terminal: Terminal): Promise<ExitCode> {
  const results: CellResult[] = [];
  // One after the other: labs are busy all the time, so running them side by side would only take memory.
  for (const one of chooseCells(cell)) results.push(await runCell(one));
  terminal.out(reporter === 'json' ? `${JSON.stringify(toReport(results), null, 2)}\n` : toText(results));
  return results.every(({ verdict }) => verdict === 'reached') ? 0 : 1;
}

/** Plays one cell in a lab of its own and judges what came. */
export async function runCell(cell: GridCell, options: LocalRunOptions = {}): Promise<CellResult> {
  return judgeCell(cell, await observeLocal(cell.scenario, options));
}

function chooseCells(name: string | undefined): readonly GridCell[] {
  if (name === undefined) return GRID_CELLS;
  const chosen = GRID_CELLS.filter((cell) => cell.name === name);
  if (chosen.length > 0) return chosen;
  throw new HarnessError(
    'usage',
    `No cell is called "${name}". There are ${GRID_CELLS.map((cell) => cell.name).join(', ')}.`,
  );
}

function toReport(cells: readonly CellResult[]): object {
  const failed = cells.filter(({ verdict }) => verdict === 'failed').length;
  return { reached: cells.length - failed, failed, cells };
}

function toText(results: readonly CellResult[]): string {
  const lines = results.flatMap(({ name, about, verdict, faults }) =>
    verdict === 'reached'
      ? [`reached  ${name}`]
      : [`FAILED   ${name}: ${about}`, ...faults.map((fault) => `           - ${fault}`)],
  );
  const failed = results.filter(({ verdict }) => verdict === 'failed').length;
  return [...lines, `${results.length - failed} of ${results.length} cells reached, ${failed} failed.`, ''].join('\n');
}
