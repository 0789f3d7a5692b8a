import { memberOf } from '../../member-of.ts';

/** What a listing shows beside the one before it. */
export interface ListingNews {
  /** Whether the place was listed before. */
  readonly isKnown: boolean;
  /** Records that are new or changed. */
  readonly fresh: readonly unknown[];
  /** Ids of what was there before and is not any more; only of listings that show all there is. */
  readonly gone: readonly string[];
}

/** Remembers for each place what was listed there last: most polls show what the one before has shown. */
export function createListings(): (asked: string, records: readonly unknown[]) => ListingNews {
  const last = new Map<string, ReadonlyMap<string, string>>();
  return (asked, records) => {
    // The bound in the query moves from poll to poll, and what is older than it is not gone.
    const [place = ''] = asked.split('?');
    const isWhole = !/filter|date/i.test(asked.slice(place.length));
    const before = last.get(place);
    const now = new Map(records.map((record) => [idOf(record), stampsOf(record)]));
    last.set(place, isWhole || !before ? now : new Map([...before, ...now]));
    return {
      isKnown: before !== undefined,
      fresh: records.filter((record) => before?.get(idOf(record)) !== now.get(idOf(record))),
      gone: isWhole && before ? [...before.keys()].filter((id) => !now.has(id)) : [],
    };
  };
}

/** What a connector tells changes by, and the name. */
function stampsOf(record: unknown): string {
  const stamps = ['Name', 'CreationDate', 'ProgenyEditDate', 'StreamID'];
  return JSON.stringify(stamps.map((name) => memberOf(record, name)));
}

function idOf(record: unknown): string {
  const id = memberOf(record, 'Id');
  return typeof id === 'string' ? id : JSON.stringify(record);
}
