import type { Observation, ObservedChange, Replay } from '../../../schemas/index.ts';
import { vanishedItems } from '../evidence/vanished-items.ts';
import { isWatched } from '../expectations/is-watched.ts';
import { readStamps } from '../expectations/decide-event-type.ts';

/** Why a change need not be reported under this configuration, in words. */
export function whyUnseen(change: ObservedChange, replay: Replay, observation: Observation): string {
  const { operation, item, madeAt } = change;
  if (!isWatched(change, replay)) return 'it lies outside of the root folder that the instance watches';
  if (replay.mode === 'webhook') {
    return item.kind === 'Folder'
      ? 'ShareFile has no webhook for it'
      : 'whether ShareFile has a webhook for it is not documented';
  }
  if (operation === 'delete') return 'what is deleted is in no feed';
  const gone = vanishedItems(observation)
    .get(item.Id)
    ?.find(({ until }) => until > Date.parse(madeAt));
  if (gone?.how === 'deleted') return `it was deleted at ${gone.by.madeAt}, before a poll could see it`;
  if (gone?.how === 'superseded')
    return `a newer version took its place at ${gone.by.madeAt}, before a poll could see it`;
  const { updatedDateField = 'the updated date' } = replay.eventConfiguration.dates ?? {};
  const stamps = readStamps(item, replay.eventConfiguration);
  if (stamps && stamps.updatedAt < Date.parse(madeAt) - 1000)
    return `${updatedDateField} stayed at ${new Date(stamps.updatedAt).toISOString()}, so no poll takes it for new`;
  return 'it is as near to a poll as ShareFile rounds its stamps, so either answer is right';
}
