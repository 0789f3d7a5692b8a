import { rejoinWrappedStrings } from './rejoin-wrapped-strings.ts';

/** Documented JSON, read; `lineBreaks` counts the line breaks that a printed page had put into its strings. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown; readonly lineBreaks: number }
  | { readonly ok: false; readonly reason: string };

/** Reads documented JSON: as it stands, or with the strings re-joined that a printed page has wrapped. */
export function readJsonText(text: string): JsonReading {
  const { text: whole, lineBreaks } = rejoinWrappedStrings(text);
  try {
    const value: unknown = JSON.parse(whole);
    return { ok: true, value, lineBreaks };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
