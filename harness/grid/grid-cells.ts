import { changeCells } from './cells/change-cells.ts';
import { configurationCells } from './cells/configuration-cells.ts';
import { countCells } from './cells/count-cells.ts';
import { disturbanceCells } from './cells/disturbance-cells.ts';
import { windowCells } from './cells/window-cells.ts';
import type { GridCell } from './grid-cell.ts';
import { toCell } from './grid-cell.ts';

/** All cells of the boundary grid. */
export const GRID_CELLS: readonly GridCell[] = [
  ...windowCells,
  ...countCells,
  ...changeCells,
  ...configurationCells,
  ...disturbanceCells,
].map(toCell);
