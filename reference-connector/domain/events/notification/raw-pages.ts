import type { PolledResource } from '../../instances/event-settings/polled-resource.ts';
import { splitChanges } from './split-changes.ts';

/** The settings that say which records a raw body holds. */
export interface RawPageRules {
  readonly rawBodyOf: 'poll' | 'page';
  readonly pollPageSize: number;
  readonly unfilteredPageSize: number;
}

/** The records of a poll in the parts that share a raw body: all of them, or page by page where the settings say so; no part holds none. */
export function rawPagesOf<T>(
  records: readonly T[],
  { url, pageSize }: Pick<PolledResource, 'url' | 'pageSize'>,
  rules: RawPageRules,
): readonly (readonly T[])[] {
  if (rules.rawBodyOf === 'poll') return records.length === 0 ? [] : [records];
  const usual = url.text.includes('where=') ? rules.pollPageSize : rules.unfilteredPageSize;
  return splitChanges(records, pageSize ?? usual);
}
