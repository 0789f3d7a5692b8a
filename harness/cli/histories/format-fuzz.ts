import { toJsonText } from '../../files/write-user-files.ts';
import type { FoundFailure } from './ground.ts';

/** What came of random histories. */
export interface FuzzResult {
  readonly histories: number;
  readonly steps: number;
  readonly firstSeed: number;
  readonly found: readonly FoundFailure[];
  /** Why histories could not be played, by their seeds. */
  readonly notPlayed: readonly { readonly seed: number; readonly reason: string }[];
  /** What ended the search before all histories were played. */
  readonly endedBy?: string;
}

/** What came of random histories, as JSON. */
export function formatFuzzJson({ histories, found, notPlayed, endedBy }: FuzzResult): string {
  return toJsonText({ histories, found, ...(notPlayed.length > 0 && { notPlayed }), endedBy });
}

/** What came of random histories, as text. */
export function formatFuzzText({ histories, steps, firstSeed, found, notPlayed, endedBy }: FuzzResult): string {
  const seeds = histories === 0 ? '' : ` (seeds ${String(firstSeed)} to ${String(firstSeed + histories - 1)})`;
  const missing = notPlayed.length === 0 ? '' : `, of which ${String(notPlayed.length)} could not be played`;
  const kinds = `${String(found.length)} kind${found.length === 1 ? '' : 's'} of failure`;
  const lines = [
    `${String(histories)} random histories of ${String(steps)} steps${seeds}${missing}: ${found.length === 0 ? 'no check fails' : kinds}.`,
    ...(endedBy === undefined ? [] : [`The search ended at ${endedBy}.`]),
    ...notPlayed.map(({ seed, reason }) => `Not played, history ${String(seed)}: ${reason}`),
    ...found.flatMap(toLines),
  ];
  return `${lines.join('\n')}\n`;
}

function toLines({ failure, seed, reason, bundle, notes }: FoundFailure): readonly string[] {
  return [
    '',
    `FAILED  ${failure}, in history ${String(seed)}`,
    ...[reason, ...notes, `Read it: sharefile-lab explain ${bundle}`].map((line) => `        ${line}`),
  ];
}
