import type { Evidence, Finding, Observation, Replay } from '../../../schemas/index.ts';
import { evidenceOfReplay } from '../evidence/evidence-of.ts';
import { findingOf } from './finding.ts';

/** Findings about what the documented configuration asks for. */
export function configurationFindings(observation: Observation): readonly Finding[] {
  const polling = observation.replays.filter(({ mode }) => mode === 'polling');
  return [
    ...findingOf(
      {
        id: 'date-fields-are-swapped',
        quirk: 'Q7',
        title: 'Created and updated date fields are swapped',
        text: 'For ShareFile CreationDate is when an Item was created and ProgenyEditDate when it last changed; the page uses them the other way round, so updates of old Items are ignored and everything else is CREATED.',
      },
      polling.flatMap(swappedFields),
    ),
    ...findingOf(
      {
        id: 'id-field-does-not-exist',
        quirk: 'Q6',
        title: 'idField names a member that records do not have',
        text: 'ShareFile writes Id; the template says id and the command Id. What the service sends as objectId then is not documented.',
      },
      polling
        .filter(({ eventConfiguration: { idField } }) => idField !== undefined && idField !== 'Id')
        .map((replay) => evidenceOfReplay(replay, `idField is "${replay.eventConfiguration.idField ?? ''}"`)),
    ),
    ...findingOf(
      {
        id: 'polling-is-not-signed',
        quirk: 'Q12',
        title: 'The polling command has no signature key',
        text: 'The polling template has a signature key, the command and the table of polling parameters have none, so its notifications cannot be verified.',
      },
      polling
        .filter(({ eventConfiguration }) => !eventConfiguration.signed)
        .map((replay) => evidenceOfReplay(replay, 'no event.notification.signature.key was sent')),
    ),
    ...findingOf(
      {
        id: 'date-format-misreads-stamps',
        quirk: 'Q16',
        title: 'The documented date format does not fit all stamps',
        text: 'ShareFile trims trailing zeros; .SSS as Java reads it takes .24 for 24 milliseconds and cannot read a stamp without a fraction.',
      },
      unfitStamps(observation, polling),
    ),
  ];
}

/** Whether a replay uses the date fields as the page prints them, against ShareFile's meaning of the two. */
export function hasSwappedDates({ eventConfiguration: { dates } }: Replay): boolean {
  return dates?.updatedDateField === 'CreationDate' && dates.createdDateField === 'ProgenyEditDate';
}

function swappedFields(replay: Replay): readonly Evidence[] {
  return hasSwappedDates(replay)
    ? [evidenceOfReplay(replay, 'updatedDateField is CreationDate, createdDateField is ProgenyEditDate')]
    : [];
}

/** Stamps of this run with other than three fraction digits, where a configuration demands three. */
function unfitStamps({ changes }: Observation, polling: readonly Replay[]): readonly Evidence[] {
  const demanding = polling.some(({ eventConfiguration: { dates } }) =>
    [dates?.updatedDateFormat, dates?.createdDateFormat].some((format) => format?.includes('.SSS') === true),
  );
  if (!demanding) return [];
  return changes.flatMap(({ path, item, madeAt }) =>
    [item.CreationDate, item.ProgenyEditDate]
      .filter((stamp) => stamp !== undefined && !/\.\d{3}(?:Z|[+-]|$)/.test(stamp))
      .slice(0, 1)
      .map((stamp) => ({ at: madeAt, text: `${path}: ${stamp ?? ''}` })),
  );
}
