import type { LedgerRow, Observation, ObservedChange, Replay } from '../../../schemas/index.ts';
import { nameEvent, nameExpected, nameOperation } from '../evidence/evidence-of.ts';
import type { SeenEvent } from '../evidence/seen-notification.ts';
import type { ExpectedEvent } from '../expectations/expected-event.ts';
import { matchEvents } from '../expectations/match-events.ts';
import type { MatchedEvent } from '../expectations/match-events.ts';
import { outcomeOf } from '../findings/outcome.ts';
import { isLate } from './is-late.ts';
import { nameItem } from './name-item.ts';
import { overtakenEvents } from './overtaken-events.ts';
import { whyUnseen } from './why-unseen.ts';

/** A row with what it was made of. */
export interface LedgerEntry {
  readonly row: LedgerRow;
  /** What was owed; absent for what nothing explains and for what cannot be seen. */
  readonly expected?: ExpectedEvent;
  /** What came. */
  readonly event?: SeenEvent;
  /** The change that cannot be seen. */
  readonly unseen?: ObservedChange;
}

/** One row for each event that was owed or came and each change that could not be seen, in the order of the changes. */
export function ledgerRows(replay: Replay, observation: Observation): readonly LedgerRow[] {
  return ledgerEntries(replay, observation).map(({ row }) => row);
}

/** The rows with the events and changes that they are about. */
export function ledgerEntries(replay: Replay, observation: Observation): readonly LedgerEntry[] {
  const { matched, missing, unexpected } = matchEvents(replay, observation);
  const overtaken = overtakenEvents(matched);
  const came = new Set(matched.map(({ event }) => event.objectId));
  const entries: LedgerEntry[] = [
    ...matched.map((one) => ({ row: matchedRow(one, overtaken.get(one), observation), ...one })),
    ...missing.map((expected) => ({ row: lostRow(expected), expected })),
    ...unexpected.map((event) => ({ row: surplusRow(event, came.has(event.objectId), observation), event })),
    ...outcomeOf(replay, observation).silent.map((change) => ({
      row: unseenRow(whyUnseen(change, replay, observation), change),
      unseen: change,
    })),
  ];
  return entries.sort((one, other) => (instantOf(one.row) < instantOf(other.row) ? -1 : 1));
}

function matchedRow(one: MatchedEvent, overtaker: MatchedEvent | undefined, observation: Observation): LedgerRow {
  const { expected, event } = one;
  const row = { ...ofChange(expected), receivedAt: event.notification.callback.receivedAt };
  const came = `${nameEvent(event)} came at ${row.receivedAt}`;
  if (!expected.types.some((type) => type === event.eventType))
    return { outcome: 'misclassified', ...row, text: `${came}; ${nameExpected(expected)}` };
  if (isLate(one, observation)) return { outcome: 'late', ...row, text: `${came}; ${nameExpected(expected)}` };
  if (overtaker) {
    const text = `${came}, after ${nameEvent(overtaker.event)} for the later ${doneIn(overtaker.expected)}`;
    return { outcome: 'reordered', ...row, text };
  }
  return { outcome: 'delivered', ...row, text: `${doneIn(expected)}: ${came}` };
}

function lostRow(expected: ExpectedEvent): LedgerRow {
  return { outcome: 'lost', ...ofChange(expected), text: `did not come: ${nameExpected(expected)}` };
}

function surplusRow(event: SeenEvent, isKnown: boolean, observation: Observation): LedgerRow {
  const { receivedAt } = event.notification.callback;
  const why = isKnown ? 'came once more' : 'came, and no change explains it';
  return {
    outcome: isKnown ? 'duplicated' : 'phantom',
    item: nameItem(event, observation),
    receivedAt,
    text: `${nameEvent(event)} ${why}`,
  };
}

function unseenRow(why: string, change: ObservedChange): LedgerRow {
  const { path, madeAt } = change;
  return { outcome: 'unseen', item: path, madeAt, text: `${nameOperation(change)}: ${why}` };
}

function ofChange({ changes, objectId }: ExpectedEvent): Pick<LedgerRow, 'item' | 'madeAt'> {
  const last = changes.at(-1);
  return last ? { item: last.path, madeAt: last.madeAt } : { item: objectId };
}

function doneIn({ changes }: ExpectedEvent): string {
  return changes.map(nameOperation).join(', then ');
}

function instantOf({ madeAt, receivedAt }: LedgerRow): string {
  return madeAt ?? receivedAt ?? '';
}
