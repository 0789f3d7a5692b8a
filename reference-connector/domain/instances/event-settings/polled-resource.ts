import type { DateTemplate } from '../../dates/date-template.ts';
import type { StampReader } from '../../dates/stamp-reader.ts';

/** One date member of the polled records. */
export interface DateMember {
  /** Dotted path into the record. */
  readonly path: string;
  readonly read: StampReader;
}

/** One entry of `event.poller.configuration`, understood. */
export interface PolledResource {
  /** Name of the resource (`documents`); becomes objectType. */
  readonly name: string;
  readonly url: DateTemplate;
  /** Dotted path of the id in each record. */
  readonly idField: string;
  readonly updated: DateMember | undefined;
  readonly created: DateMember | undefined;
  readonly filterByUpdatedDate: boolean;
  readonly filterByCurrentDate: boolean;
  /** Within which created and updated count as equal. */
  readonly createdCheckToleranceSeconds: number;
  /** Subtracted from the bound of a poll. */
  readonly pollDelaySeconds: number;
  /** Records of a page; undefined takes the setting. */
  readonly pageSize: number | undefined;
  /** Zones to be loaded before the dates are used. */
  readonly zones: readonly string[];
}
