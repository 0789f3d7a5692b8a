import type { Evidence } from '../../../schemas/index.ts';

/** One piece of evidence in a line: when, in which replay, what. */
export function evidenceLine({ at, replay, text }: Evidence): string {
  return [at, replay && `[${replay}]`, text].filter((part) => part !== undefined && part !== '').join(' ');
}
