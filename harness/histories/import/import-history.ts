import type { Observation, ObservedChange, ScenarioFile, ScenarioStep } from '../../../schemas/index.ts';
import { isValid } from '../../../schemas/index.ts';
import { HarnessError } from '../../harness-error.ts';
import { memberOf } from '../../member-of.ts';
import { isRecord, readMember } from '../../scenario/body-member.ts';
import { importEvents } from './imported-event.ts';
import type { ImportedEvent } from './imported-event.ts';
import { toImportedHistory } from './to-imported-history.ts';

/**
 * Makes a history of a recording: a HAR file, an observation, or a connector's event log, as parsed JSON. `source` is
 * the file's name. Throws `nothing-to-import`, saying what the file lacks.
 */
export function importHistory(value: unknown, source: string): ScenarioFile {
  const name = `imported-${source
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
  const entries = readMember(value, ['log', 'entries']);
  if (Array.isArray(entries)) return fromEvents(name, source, harEvents(entries), HAR_LACKS);
  if (isValid('harness/observation', value)) {
    return value.changes.length > 0
      ? fromObservation(name, value)
      : fromEvents(
          name,
          source,
          callbackEvents(value),
          'The observation has neither changes nor callbacks with events.',
        );
  }
  const log: unknown = Array.isArray(value) ? value : memberOf(value, 'events');
  if (Array.isArray(log) && log.some((one) => isValid('open-connectors/event-log-event', one)))
    return fromEvents(name, source, logEvents(log), 'No entry of the event log holds what was notified.');
  throw new HarnessError(
    'nothing-to-import',
    `${source} is nothing that can be imported. Give a HAR file (log.entries), an observation.json, the event log of a ` +
      'connector (GET /instances/events), or a *.ocrepro bundle.',
  );
}

const HAR_LACKS =
  'No request of the HAR file is a callback: a POST whose body is JSON with message.events. Record the traffic of the ' +
  'receiver of the callbacks, with bodies.';

function fromEvents(name: string, source: string, events: readonly ImportedEvent[], lacking: string): ScenarioFile {
  if (events.length > 0) return toImportedHistory(name, source, events);
  throw new HarnessError('nothing-to-import', `${source}: ${lacking}`);
}

/** Each notification once: a HAR file has refused attempts as well. */
function harEvents(entries: readonly unknown[]): readonly ImportedEvent[] {
  const texts = new Map<string, number>();
  for (const entry of entries) {
    const text = readMember(entry, ['request', 'postData', 'text']);
    const startedAt = Date.parse(String(memberOf(entry, 'startedDateTime')));
    if (readMember(entry, ['request', 'method']) !== 'POST' || typeof text !== 'string' || texts.has(text)) continue;
    texts.set(text, Number.isNaN(startedAt) ? 0 : startedAt);
  }
  return [...texts].flatMap(([text, receivedAt]) => importEvents(text, receivedAt));
}

function callbackEvents({ callbacks }: Observation): readonly ImportedEvent[] {
  const texts = new Map(
    callbacks.map(({ bodyBase64, receivedAt }) => [
      Buffer.from(bodyBase64, 'base64').toString(),
      Date.parse(receivedAt),
    ]),
  );
  return [...texts].flatMap(([text, receivedAt]) => importEvents(text, receivedAt));
}

function logEvents(log: readonly unknown[]): readonly ImportedEvent[] {
  return log.flatMap((entry) => {
    const notified = memberOf(entry, 'notifiedData');
    const receivedAt = Date.parse(String(memberOf(entry, 'eventDate')));
    const texts: readonly unknown[] = Array.isArray(notified) ? notified : [];
    return texts.flatMap((text) => (typeof text === 'string' ? importEvents(text, receivedAt) : []));
  });
}

/** What was changed is known exactly, and what was asked for as well. */
function fromObservation(name: string, observation: Observation): ScenarioFile {
  const { changes, replays, seed } = observation;
  const [first] = replays;
  const createdAt = Date.parse(first?.requestedAt ?? observation.startedAt);
  const isBefore = ({ madeAt }: ObservedChange): boolean => Date.parse(madeAt) < createdAt;
  const before = changes.filter(isBefore);
  const after = changes.filter((change) => !isBefore(change));
  return {
    name,
    description: `What was done in ShareFile in a run of ${observation.startedAt}.`,
    startAt: observation.startedAt,
    seed,
    replays: replays.map(({ id, document, mode, request }) => ({
      ...{ id, document, mode },
      overrides: { configuration: eventMembers(request.body) },
    })),
    ...(before.length > 0 && { before: timed(before, Date.parse(observation.startedAt), createdAt) }),
    steps: [...timed(after, createdAt, Date.parse(observation.endedAt)), { settle: true }],
  };
}

/** The event configuration as it was sent, but for where callbacks go and what signs them. */
function eventMembers(body: unknown): Readonly<Record<string, unknown>> {
  const configuration = readMember(body, ['configuration']);
  if (!isRecord(configuration)) return {};
  const chosen = Object.entries(configuration).filter(
    ([key, value]) => key.startsWith('event.') && !/callback|signature|password/.test(key) && value !== '<redacted>',
  );
  return Object.fromEntries(chosen);
}

function timed(changes: readonly ObservedChange[], from: number, to: number): readonly ScenarioStep[] {
  let now = from;
  const wait = (at: number): readonly ScenarioStep[] => {
    const durationMs = at - now;
    now = Math.max(now, at);
    return durationMs > 0 ? [{ advance: `${String(durationMs)}ms` }] : [];
  };
  return [...changes.flatMap((change) => [...wait(Date.parse(change.madeAt)), toStep(change)]), ...wait(to)];
}

function toStep({ operation, path, fromPath = path }: ObservedChange): ScenarioStep {
  const folder = path.slice(0, path.lastIndexOf('/'));
  switch (operation) {
    case 'create-folder':
      return { createFolder: { path } };
    case 'new-version':
      return { newVersion: { path } };
    case 'rename':
      return { rename: { path: fromPath, name: path.slice(folder.length + 1) } };
    case 'move':
      return { move: { path: fromPath, toFolder: folder } };
    case 'delete':
      return { delete: { path } };
    case 'restore':
      return { restore: { path } };
    // No scenario copies or updates; what a copy leaves is a new file.
    case 'upload':
    case 'copy':
      return { upload: { path } };
    case 'update':
      return { newVersion: { path } };
  }
}
