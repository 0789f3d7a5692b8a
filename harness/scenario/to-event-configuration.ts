import type { EventConfiguration } from '../../schemas/index.ts';
import { isRecord, readMember } from './body-member.ts';

type Dates = NonNullable<EventConfiguration['dates']>;

/**
 * Reads once, for the checks, what the `event.*` configuration of a request body means. Lenient like the service:
 * numbers and booleans may be texts, and the poller configuration may be JSON in a string. Of several polled
 * resources the first counts.
 */
export function toEventConfiguration(body: unknown): EventConfiguration {
  const configuration = (key: string): unknown => readMember(body, ['configuration', key]);
  const vendorType = configuration('event.vendor.type');
  const signatureKey = configuration('event.notification.signature.key');
  const interval = toNumber(configuration('event.poller.refresh_interval'));
  const [resource, settings] = firstResource(configuration('event.poller.configuration')) ?? [];
  const idField = readMember(settings, ['idField']);
  const dates = toDates(settings);
  return {
    // 2.1 of the protocol facts: polling is the default.
    vendorType: typeof vendorType === 'string' ? vendorType : 'polling',
    signed: typeof signatureKey === 'string' && signatureKey !== '',
    ...(interval !== undefined && interval > 0 && { refreshIntervalMinutes: interval }),
    ...(resource !== undefined && { resource }),
    ...(typeof idField === 'string' && { idField }),
    ...(dates !== undefined && { dates }),
  };
}

function firstResource(configured: unknown): readonly [string, unknown] | undefined {
  const resources = typeof configured === 'string' ? parseJson(configured) : configured;
  return isRecord(resources) ? Object.entries(resources)[0] : undefined;
}

function toDates(settings: unknown): Dates | undefined {
  const own = readMember(settings, ['datesConfiguration']);
  if (!isRecord(own)) return undefined;
  // The switches stand beside datesConfiguration on one page and inside it on another.
  const all = { ...(isRecord(settings) ? settings : {}), ...own };
  const byUpdated = toBoolean(all['filterByUpdatedDate'] ?? all['filterByUpdateDate']);
  const byCurrent = toBoolean(all['filterByCurrentDate']);
  const tolerance = toNumber(all['createdCheckTolerance']);
  const delay = toNumber(all['pollDelay']);
  return {
    ...texts(all),
    ...(byUpdated !== undefined && { filterByUpdatedDate: byUpdated }),
    ...(byCurrent !== undefined && { filterByCurrentDate: byCurrent }),
    ...(tolerance !== undefined && { createdCheckTolerance: tolerance }),
    ...(delay !== undefined && { pollDelay: delay }),
  };
}

const TEXT_MEMBERS = [
  'updatedDateField',
  'updatedDateFormat',
  'updatedDateTimezone',
  'createdDateField',
  'createdDateFormat',
  'createdDateTimezone',
] as const;

function texts(all: Readonly<Record<string, unknown>>): Partial<Record<(typeof TEXT_MEMBERS)[number], string>> {
  return Object.fromEntries(TEXT_MEMBERS.flatMap((name) => (typeof all[name] === 'string' ? [[name, all[name]]] : [])));
}

function toBoolean(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
