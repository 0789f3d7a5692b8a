import type { RunResults, Tool } from '../../../schemas/index.ts';

/** What a cell of the boundary grid tells of itself. */
export interface CellOutcome {
  readonly name: string;
  readonly about: string;
  readonly verdict: 'reached' | 'failed';
  readonly came: readonly string[];
  readonly faults: readonly string[];
}

/** The results of the boundary grid: a case for each cell. */
export function toGridResults(tool: Tool, cells: readonly CellOutcome[]): RunResults {
  return {
    schemaVersion: 1,
    tool,
    command: 'grid',
    cases: cells.map(({ name, about, verdict, came, faults }) => ({
      id: `grid/${name}`,
      suite: 'grid',
      name,
      status: verdict === 'reached' ? ('passed' as const) : ('failed' as const),
      reason: verdict === 'reached' ? about : `${about}: ${faults[0] ?? ''}`,
      details: verdict === 'reached' ? came : faults.slice(1),
      callbacks: came.length,
    })),
    runs: [],
  };
}
