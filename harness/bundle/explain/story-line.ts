/** Something that happened, at an instant in epoch milliseconds. */
export interface StoryLine {
  readonly at: number;
  readonly text: string;
  /** Whether it is a poll that found nothing; several in a row are told in one line. */
  readonly isQuiet?: boolean;
}

/** The lines in the order of their times, each with the time that had gone by since the start. */
export function formatStory(lines: readonly StoryLine[], startedAt: number): readonly string[] {
  const sorted = lines.map((line, place) => ({ ...line, place }));
  sorted.sort((one, other) => one.at - other.at || one.place - other.place);
  let before: number | undefined;
  return [
    `It begins at ${new Date(startedAt).toISOString()}.`,
    ...foldQuiet(sorted, startedAt).map(({ at, text }) => {
      const time = at === before ? '' : toElapsed(at - startedAt);
      before = at;
      return `${time.padStart(14)}  ${text}`;
    }),
  ];
}

/** The lines with one for each row of polls that found nothing. */
function foldQuiet(lines: readonly StoryLine[], startedAt: number): readonly StoryLine[] {
  const ends = lines.flatMap(({ isQuiet }, at) => (isQuiet === true && lines[at + 1]?.isQuiet === true ? [] : [at]));
  return ends.flatMap((end, at) => {
    const row = lines.slice((ends[at - 1] ?? -1) + 1, end + 1);
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last || first === last) return row;
    // A poll may ask for several lists in one instant.
    const count = new Set(row.map((line) => line.at)).size;
    if (count === 1) return [{ at: first.at, text: 'a poll found nothing new' }];
    const [from, to] = [toElapsed(first.at - startedAt), toElapsed(last.at - startedAt)];
    return [{ at: first.at, text: `${String(count)} polls found nothing new, ${from} to ${to}` }];
  });
}

function toElapsed(elapsedMs: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(elapsedMs / 1000);
  const ms = elapsedMs % 1000 === 0 ? '' : `.${String(elapsedMs % 1000).padStart(3, '0')}`;
  return `+${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${ms}`;
}
