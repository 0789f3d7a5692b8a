import type { Builder } from 'junit-report-builder';

/** Characters that XML 1.0 cannot hold, even escaped; a subject may send them. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Loads the writer of JUnit XML. The package's types say that its default export is below `default`; Node hands out the export itself. */
export async function loadJunitBuilder(): Promise<Builder> {
  const { default: loaded } = await import('junit-report-builder');
  return isBuilder(loaded) ? loaded : loaded.default;
}

function isBuilder(value: unknown): value is Builder {
  return typeof value === 'object' && value !== null && 'newBuilder' in value;
}

/** A text that XML can hold. Also breaks up `]]>`, of which the writer escapes only the first in a text. */
export function clean(text: string): string {
  return text.replace(NOT_IN_XML, '?').replaceAll(']]>', ']] >');
}
