/** When the instances of built runs are created. */
const CREATED_AT = Date.parse('2026-03-02T09:00:00.000Z');

/** The instant so many minutes after the creation of the instances, as documents write it. */
export function minute(minutes: number): string {
  return new Date(CREATED_AT + minutes * 60_000).toISOString();
}

/** An instant text cut to whole seconds, as notifications write it. */
export function toSeconds(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z');
}

/** An instant text as Java's Date.toString writes it in UTC. */
export function toJavaDate(instant: string): string {
  const [, day = '', date = '', month = '', year = '', time = ''] =
    /^(\w+), (\d+) (\w+) (\d+) (\S+)/.exec(new Date(instant).toUTCString()) ?? [];
  return `${day} ${month} ${date} ${time} UTC ${year}`;
}
