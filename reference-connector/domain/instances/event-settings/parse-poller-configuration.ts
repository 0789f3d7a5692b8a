import { ConnectorError } from '../../connector-error.ts';
import { compileDateTemplate } from '../../dates/date-template.ts';
import { createStampReader } from '../../dates/stamp-reader.ts';
import { isJsonObject, kindOf, notValid } from '../../json-reading.ts';
import type { JsonObject } from '../../json-reading.ts';
import type { DateMember, PolledResource } from './polled-resource.ts';
import { refuseShellPaste } from '../request/shell-paste.ts';

/** The configuration key, for messages. */
const KEY = 'event.poller.configuration';

/** Members of a resource; whether others are refused is not documented, a misspelt one would lose events silently. */
const RESOURCE_MEMBERS = new Set([
  'url',
  'idField',
  'datesConfiguration',
  'filterByUpdatedDate',
  'filterByUpdateDate',
  'filterByCurrentDate',
  'createdCheckTolerance',
  'pageSize',
  'pollDelay',
  'updatedDateTimezone',
]);
const DATES_MEMBERS = new Set(
  ['updated', 'created'].flatMap((kind) => ['Field', 'Format', 'Timezone'].map((part) => `${kind}Date${part}`)),
);

/**
 * Reads `event.poller.configuration`, JSON text of an object keyed by resource name. Throws `configuration-not-valid`,
 * `date-pattern-not-valid` or `shell-removed-quotes` with the member's place.
 */
export function parsePollerConfiguration(text: string): readonly PolledResource[] {
  const value = parseJson(text);
  if (!isJsonObject(value)) throw notValid(KEY, `is ${kindOf(value)}; it must be an object keyed by resource name.`);
  const entries = Object.entries(value);
  if (entries.length === 0) throw notValid(KEY, 'names no resource to poll; the documented one is documents.');
  return entries.map(([name, resource]) => parseResource(name, resource));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notValid(KEY, `is text that is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function parseResource(name: string, value: unknown): PolledResource {
  const place = `${KEY}.${name}`;
  if (!isJsonObject(value)) throw notValid(place, `is ${kindOf(value)}; it must be an object with url and idField.`);
  refuseUnknown(place, value, RESOURCE_MEMBERS);
  const dates = value['datesConfiguration'] ?? {};
  if (!isJsonObject(dates)) throw notValid(`${place}.datesConfiguration`, `is ${kindOf(dates)}; it must be an object.`);
  refuseUnknown(`${place}.datesConfiguration`, dates, DATES_MEMBERS);
  const url = readText(place, value, 'url');
  if (!url) throw notValid(`${place}.url`, 'is missing; it must be a path of the platform with a date template.');
  if (!url.startsWith('/')) throw notValid(`${place}.url`, 'must be a path of the platform and start with a slash.');
  const idField = readText(place, value, 'idField');
  if (idField === undefined) throw notValid(`${place}.idField`, "is missing; ShareFile's records have Id.");
  // The archived page puts this member one level up.
  const zone = readText(place, value, 'updatedDateTimezone');
  const updated = parseDateMember(place, dates, 'updated', zone);
  const created = parseDateMember(place, dates, 'created', undefined);
  const template = within(`${place}.url`, () => compileDateTemplate(url));
  return {
    name,
    url: template,
    idField,
    updated: updated?.member,
    created: created?.member,
    filterByUpdatedDate:
      readFlag(place, value, 'filterByUpdatedDate') ?? readFlag(place, value, 'filterByUpdateDate') ?? true,
    filterByCurrentDate: readFlag(place, value, 'filterByCurrentDate') ?? false,
    createdCheckToleranceSeconds: readCount(place, value, 'createdCheckTolerance') ?? 0,
    pollDelaySeconds: readCount(place, value, 'pollDelay') ?? 0,
    pageSize: readCount(place, value, 'pageSize') || undefined,
    zones: [...template.zones, updated?.zone ?? 'GMT', created?.zone ?? 'GMT'],
  };
}

function parseDateMember(
  place: string,
  dates: JsonObject,
  kind: 'updated' | 'created',
  misplacedZone: string | undefined,
): { member: DateMember; zone: string } | undefined {
  const inDates = `${place}.datesConfiguration`;
  const path = readText(inDates, dates, `${kind}DateField`);
  const format = readText(inDates, dates, `${kind}DateFormat`) ?? '';
  // "Unless configured for a specific time zone, polling occurs in UTC."
  const zone = readText(inDates, dates, `${kind}DateTimezone`) ?? misplacedZone ?? 'GMT';
  const read = within(`${inDates}.${kind}DateFormat`, () => createStampReader(format, zone));
  return path ? { member: { path, read }, zone } : undefined;
}

function readText(place: string, object: JsonObject, member: string): string | undefined {
  const value = object[member];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw notValid(`${place}.${member}`, `is ${kindOf(value)}; it must be a string.`);
  refuseShellPaste(`${place}.${member}`, value);
  return value;
}

function readFlag(place: string, object: JsonObject, member: string): boolean | undefined {
  const value = object[member];
  if (value === undefined || value === null) return undefined;
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw notValid(`${place}.${member}`, 'must be true or false.');
}

function readCount(place: string, object: JsonObject, member: string): number | undefined {
  const value = object[member];
  if (value === undefined || value === null) return undefined;
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 && count <= 1e9) return count;
  throw notValid(`${place}.${member}`, 'must be a whole number, 0 or more.');
}

function refuseUnknown(place: string, object: JsonObject, known: ReadonlySet<string>): void {
  const unknown = Object.keys(object).find((member) => !known.has(member));
  if (unknown !== undefined) {
    throw notValid(`${place}.${unknown}`, `is not known. Known members are ${[...known].join(', ')}.`);
  }
}

function within<T>(place: string, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (error instanceof ConnectorError) throw new ConnectorError(error.code, `${place}: ${error.message}`);
    throw error;
  }
}
