/** Something that happened, at an instant in epoch milliseconds. */
export interface StoryLine {
  readonly at: number;
  readonly text: string;
}

/** The lines in the order of their times, each with the time that had gone by since the start. */
export function formatStory(lines: readonly StoryLine[], startedAt: number): readonly string[] {
  const sorted = lines.map((line, place) => ({ ...line, place }));
  sorted.sort((one, other) => one.at - other.at || one.place - other.place);
  let before: number | undefined;
  return [
    `It begins at ${new Date(startedAt).toISOString()}.`,
    ...sorted.map(({ at, text }) => {
      const time = at === before ? '' : toElapsed(at - startedAt);
      before = at;
      return `${time.padStart(14)}  ${text}`;
    }),
  ];
}

function toElapsed(elapsedMs: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(elapsedMs / 1000);
  const ms = elapsedMs % 1000 === 0 ? '' : `.${String(elapsedMs % 1000).padStart(3, '0')}`;
  return `+${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${ms}`;
}
