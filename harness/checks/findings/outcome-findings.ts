import type { Evidence, Finding, Observation, ObservedChange } from '../../../schemas/index.ts';
import { evidenceOf, evidenceOfReplay, nameEvent } from '../evidence/evidence-of.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { MatchedEvent } from '../expectations/match-events.ts';
import { hasSwappedDates } from './configuration-findings.ts';
import { findingOf } from './finding.ts';
import type { Outcome } from './outcome.ts';
import { outcomesOf } from './outcome.ts';

const NEW: ReadonlySet<ObservedChange['operation']> = new Set(['upload', 'create-folder', 'copy']);

/** Findings about what the documented configuration makes of changes, though the subject did all that it promises. */
export function outcomeFindings(observation: Observation): readonly Finding[] {
  const outcomes = outcomesOf(observation);
  const polled = outcomes.filter(({ replay }) => replay.mode === 'polling');
  const hooked = outcomes.filter(({ replay }) => replay.mode === 'webhook');
  const swapped = polled.filter(({ replay }) => hasSwappedDates(replay));
  const gone = new Set(
    observation.changes.filter(({ operation }) => operation === 'delete').map(({ item }) => item.Id),
  );
  return [
    ...findingOf(
      {
        id: 'updates-come-as-created',
        quirk: 'Q7',
        title: 'Updates came as CREATED',
        text: 'With the documented date fields every event is CREATED, also that of a new version of an old file.',
      },
      swapped.flatMap(updatesAsCreated),
    ),
    ...findingOf(
      {
        id: 'new-versions-come-as-created',
        title: 'New versions came as CREATED',
        text: 'In ShareFile a new version is a new Item with an Id and a CreationDate of its own; the page does not say so.',
      },
      outcomes.filter((outcome) => !swapped.includes(outcome)).flatMap(updatesAsCreated),
    ),
    ...findingOf(
      {
        id: 'changes-are-not-seen-by-polling',
        quirk: 'Q7',
        title: 'Changes were never notified by polling',
        text: 'With the documented date fields a change that leaves CreationDate as it is (rename, move, anything about an old folder) is ignored.',
      },
      polled.flatMap((outcome) =>
        silent(outcome, ({ operation, item }) => operation !== 'delete' && !gone.has(item.Id)),
      ),
    ),
    ...findingOf(
      {
        id: 'deletions-are-not-seen-by-polling',
        title: 'Deletions were never notified by polling',
        text: 'A deleted Item is in no feed, so polling cannot tell; the page does not say so.',
      },
      polled.flatMap((outcome) =>
        silent(outcome, ({ operation, item }) => operation === 'delete' || gone.has(item.Id)),
      ),
    ),
    ...findingOf(
      {
        id: 'folders-are-not-announced',
        quirk: 'Q20',
        title: 'New and changed folders were not notified by webhook',
        text: 'ShareFile has no webhook for a created or updated folder; the page does not say so.',
      },
      hooked.flatMap((outcome) => silent(outcome, ({ item }) => item.kind === 'Folder')),
    ),
    ...findingOf(
      {
        id: 'files-are-not-announced',
        title: 'Changes of files were not notified by webhook',
        text: 'Whether ShareFile announces a move or a copy is not documented.',
      },
      hooked.flatMap((outcome) => silent(outcome, ({ item }) => item.kind === 'File')),
    ),
    ...findingOf(
      {
        id: 'object-ids-are-missing',
        quirk: 'Q6',
        title: 'Events came without objectId',
        text: 'With the idField of the documented template nobody can tell which Item an event is about.',
      },
      eventsWithoutId(observation),
    ),
  ];
}

function updatesAsCreated({ matched }: Outcome): readonly Evidence[] {
  return matched.filter(isUpdateAsCreated).map(toEvidence);
}

function isUpdateAsCreated({ expected, event }: MatchedEvent): boolean {
  const [first] = expected.changes;
  return event.eventType === 'CREATED' && first !== undefined && !NEW.has(first.operation);
}

function toEvidence({ expected, event }: MatchedEvent): Evidence {
  const done = expected.changes.map(({ operation, path }) => `${operation} ${path}`).join(', ');
  return evidenceOf(event.notification, `${nameEvent(event)} for ${done}`);
}

function silent(
  { replay, silent: changes }: Outcome,
  isMeant: (change: ObservedChange) => boolean,
): readonly Evidence[] {
  return changes
    .filter(isMeant)
    .map(({ operation, path, madeAt }) => evidenceOfReplay(replay, `${operation} ${path}`, madeAt));
}

function eventsWithoutId(observation: Observation): readonly Evidence[] {
  return notificationsOf(observation).flatMap((notification) => {
    const idField = notification.replay?.eventConfiguration.idField;
    const without = notification.events.filter(
      ({ objectId }) => objectId === undefined || objectId === null || objectId === '',
    );
    return idField === undefined || idField === 'Id' || without.length === 0
      ? []
      : [evidenceOf(notification, `${without.length} of ${notification.events.length} events have no objectId`)];
  });
}
