import type { GridCell } from '../../grid/grid-cell.ts';
import { GRID_CELLS } from '../../grid/grid-cells.ts';
import type { CellResult } from '../../grid/judge-cell.ts';
import { judgeCell } from '../../grid/judge-cell.ts';
import { nearestName } from '../../../schemas/index.ts';
import type { ExitCode } from '../../harness-error.ts';
import { HarnessError } from '../../harness-error.ts';
import { toGridResults } from '../../report/results/to-grid-results.ts';
import { createProgress } from '../reporters/create-progress.ts';
import type { ReportFlags } from '../reporters/report-flags.ts';
import { reportRun } from '../reporters/report-run.ts';
import { exitCodeOf, readBaseline, useBaseline } from '../reporters/use-baseline.ts';
import type { Terminal } from '../terminal.ts';
import { observeLocal } from '../verify/observe-local.ts';
import type { LocalRunOptions } from '../verify/observe-local.ts';
import { readTool } from '../verify/read-tool.ts';

/** What `grid` was asked for. */
export interface GridFlags extends ReportFlags {
  /** Only the cell of this name. */
  readonly cell?: string;
}

/** Runs the cells of the boundary grid and prints which were reached and which failed. Returns the exit code. */
export async function grid(flags: GridFlags, terminal: Terminal): Promise<ExitCode> {
  const baseline = await readBaseline(flags.baseline);
  const cells = chooseCells(flags.cell);
  const progress = createProgress(terminal, cells.length);
  const reached: CellResult[] = [];
  for (const one of cells) {
    progress.show(one.name);
    // One after the other: labs are busy all the time, so running them side by side would only take memory.
    reached.push(await runCell(one));
  }
  progress.end();
  const results = useBaseline(toGridResults(await readTool(), reached), baseline, terminal);
  const json = `${JSON.stringify(toReport(reached), null, 2)}\n`;
  await reportRun({ results, runs: [], text: toText(reached), json }, flags, terminal);
  return exitCodeOf(results);
}

/** Plays one cell in a lab of its own and judges what came. */
export async function runCell(cell: GridCell, options: LocalRunOptions = {}): Promise<CellResult> {
  return judgeCell(cell, await observeLocal(cell.scenario, options));
}

function chooseCells(name: string | undefined): readonly GridCell[] {
  if (name === undefined) return GRID_CELLS;
  const chosen = GRID_CELLS.filter((cell) => cell.name === name);
  if (chosen.length > 0) return chosen;
  const nearest = nearestName(
    name,
    GRID_CELLS.map((cell) => cell.name),
  );
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  throw new HarnessError(
    'usage',
    `No cell is called "${name}".${hint} sharefile-lab grid without --cell runs and names all ${GRID_CELLS.length}.`,
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
