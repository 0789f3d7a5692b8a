import { readMember } from '../../scenario/body-member.ts';
import type { Diagnosis, Patient } from './diagnosis.ts';

const POLLER = 'event.poller.configuration';
const RECORD_DATES = new Set([
  'CreationDate',
  'ProgenyEditDate',
  'ClientCreatedDate',
  'ClientModifiedDate',
  'ExpirationDate',
]);

/** Within a minute of each other CREATED and UPDATED are hardly told apart any more. */
const LARGEST_TOLERANCE_SECONDS = 60;

function ofPolling(patient: Patient, look: (patient: Patient) => string | undefined): string | undefined {
  return patient.replay.mode === 'polling' ? look(patient) : undefined;
}

/** What is wrong with how an instance polls. */
export const POLLING_DIAGNOSES: readonly Diagnosis[] = [
  {
    id: 'old-poller-configuration',
    cure: 'A PATCH of the instance merges shallowly or may be refused; delete the instance and create it anew with the configuration that you mean.',
    look: (patient) =>
      ofPolling(patient, ({ sent, answered, callbacks }) => {
        const [wanted, has] = [sent[POLLER], answered[POLLER]].map(canonical);
        if (wanted === undefined || has === undefined || wanted === has) return undefined;
        return `${callbacks.length} callbacks arrived: the instance still has the old poller configuration ${has.slice(0, 120)}`;
      }),
  },
  {
    id: 'no-refresh-interval',
    cure: 'Give event.poller.refresh_interval as a number of minutes, such as "15".',
    look: (patient) =>
      ofPolling(patient, ({ replay, sent }) =>
        replay.eventConfiguration.refreshIntervalMinutes === undefined
          ? `event.poller.refresh_interval is ${JSON.stringify(sent['event.poller.refresh_interval'] ?? null)}.`
          : undefined,
      ),
  },
  {
    id: 'no-poller-configuration',
    cure: 'Give event.poller.configuration with one member per resource, such as documents, as JSON and not as damaged text.',
    look: (patient) =>
      ofPolling(patient, ({ replay }) =>
        replay.eventConfiguration.resource === undefined ? 'No resource is named that could be polled.' : undefined,
      ),
  },
  {
    id: 'run-shorter-than-interval',
    cure: 'Wait for longer, or poll more often (--interval 1).',
    look: (patient) =>
      ofPolling(patient, ({ replay, observation, callbacks }) => {
        const minutes = (Date.parse(replay.deletedAt ?? observation.endedAt) - Date.parse(replay.answeredAt)) / 60_000;
        const { refreshIntervalMinutes = 0 } = replay.eventConfiguration;
        return callbacks.length === 0 && minutes < refreshIntervalMinutes
          ? `The instance lived for ${Math.round(minutes)} minutes and polls every ${refreshIntervalMinutes}.`
          : undefined;
      }),
  },
  {
    id: 'id-field-unknown',
    cure: 'idField must be Id, as ShareFile writes it; anything else leaves events without objectId.',
    look: (patient) =>
      ofPolling(patient, ({ replay }) => {
        const { idField, resource } = replay.eventConfiguration;
        return resource === undefined || idField === 'Id' ? undefined : `idField is "${idField ?? ''}".`;
      }),
  },
  {
    id: 'dates-swapped',
    cure: 'updatedDateField is ProgenyEditDate and createdDateField CreationDate; the page has them the other way round.',
    look: (patient) =>
      ofPolling(patient, ({ replay }) =>
        replay.eventConfiguration.dates?.updatedDateField === 'CreationDate'
          ? 'updatedDateField is CreationDate, which no change of an Item moves: updates are not seen or come as CREATED.'
          : undefined,
      ),
  },
  {
    id: 'date-field-unknown',
    cure: 'Name members of ShareFile’s records: ProgenyEditDate and CreationDate.',
    look: (patient) =>
      ofPolling(patient, ({ replay }) => {
        const { updatedDateField, createdDateField } = replay.eventConfiguration.dates ?? {};
        const unknown = [updatedDateField, createdDateField].find(
          (name) => name !== undefined && !RECORD_DATES.has(name),
        );
        return unknown === undefined ? undefined : `Records have no date "${unknown}".`;
      }),
  },
  {
    id: 'date-format-lost-its-quotes',
    cure: "A shell removed the single quotes around T and Z. Write them as '\\'' inside a quoted body, or send the body from a file.",
    look: (patient) =>
      ofPolling(patient, ({ replay }) => {
        const { updatedDateFormat = '', createdDateFormat = '' } = replay.eventConfiguration.dates ?? {};
        const damaged = [updatedDateFormat, createdDateFormat].find((format) => /ddT?HH/.test(format));
        return damaged === undefined
          ? undefined
          : `A date format is ${damaged}, without the quotes around its letters.`;
      }),
  },
  {
    id: 'poll-url-lost-its-date',
    cure: 'A shell replaced ${gmtDate…} by nothing. Quote the body with single quotes, or send it from a file.',
    look: (patient) =>
      ofPolling(patient, ({ sent, replay }) => {
        const url = readMember(sent[POLLER], [replay.eventConfiguration.resource ?? '', 'url']);
        return typeof url === 'string' && !url.includes('${')
          ? `The poll URL is ${url}, which names no date.`
          : undefined;
      }),
  },
  {
    id: 'zone-not-gmt',
    cure: 'ShareFile writes UTC: set both time zones to GMT.',
    look: (patient) =>
      ofPolling(patient, ({ replay }) => {
        const { updatedDateTimezone, createdDateTimezone } = replay.eventConfiguration.dates ?? {};
        const zones = [updatedDateTimezone, createdDateTimezone];
        const odd = zones.find((zone) => zone !== undefined && !/^(GMT|UTC|Z)$/i.test(zone));
        return odd === undefined ? undefined : `Dates are read as ${odd}, hours away from what they mean.`;
      }),
  },
  {
    id: 'everything-again',
    cure: 'Leave filterByUpdatedDate out, or set it to true.',
    look: (patient) =>
      ofPolling(patient, ({ replay }) =>
        replay.eventConfiguration.dates?.filterByUpdatedDate === false
          ? 'filterByUpdatedDate is false: every poll reports everything that the feed holds.'
          : undefined,
      ),
  },
  {
    id: 'tolerance-too-large',
    cure: 'Set createdCheckTolerance to a few seconds.',
    look: (patient) =>
      ofPolling(patient, ({ replay }) => {
        const { createdCheckTolerance = 0 } = replay.eventConfiguration.dates ?? {};
        return createdCheckTolerance > LARGEST_TOLERANCE_SECONDS
          ? `createdCheckTolerance is ${createdCheckTolerance} s: updates within it come as CREATED.`
          : undefined;
      }),
  },
];

function canonical(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') {
    try {
      return JSON.stringify(JSON.parse(value));
    } catch {
      return value;
    }
  }
  return JSON.stringify(value);
}
