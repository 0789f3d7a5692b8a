import type { Ledger, LedgerCounts, LedgerRow, Observation, ObservedChange, Replay } from '../../../schemas/index.ts';
import { changesBetween } from '../evidence/changes-between.ts';
import { lifetimeOf } from '../evidence/lifetime.ts';
import { whyNotMatched } from '../expectations/match-events.ts';
import { ledgerRows } from './ledger-rows.ts';

const ledgers = new WeakMap<Observation, readonly Ledger[]>();

/** The books of a run: for each replay what ShareFile's changes call for, against what came. */
export function ledgersOf(observation: Observation): readonly Ledger[] {
  const known = ledgers.get(observation);
  if (known) return known;
  const made = observation.replays.filter(({ instance }) => instance).map((replay) => ledgerOf(replay, observation));
  ledgers.set(observation, made);
  return made;
}

function ledgerOf(replay: Replay, observation: Observation): Ledger {
  const lifetime = lifetimeOf(replay, observation);
  const changes = lifetime ? changesBetween(observation, lifetime.createdAt, lifetime.until) : [];
  const notJudged = whyNotMatched(replay);
  const rows = notJudged === undefined ? ledgerRows(replay, observation) : [];
  const counts = countRows(rows);
  const { lost, duplicated, phantom, unseen, ...once } = counts;
  const came = sum(Object.values(once)) + duplicated + phantom;
  const owed = sum(Object.values(once)) + lost;
  const off = sum([owed, duplicated, phantom]) - counts.delivered;
  return {
    replay: replay.id,
    changes: changes.length,
    owed,
    came,
    counts: { ...once, lost, duplicated, phantom },
    unseen,
    balanced: off === 0,
    ...(notJudged !== undefined && { notJudged }),
    text: `${notJudged === undefined ? toBalance(owed, came, counts) : `Its events cannot be told apart: ${notJudged}.`}${ofOthers(changes)}${howKnown(observation)}`,
    rows,
  };
}

type Counts = LedgerCounts & { readonly unseen: number };

function countRows(rows: readonly LedgerRow[]): Counts {
  const counts = {
    ...{ delivered: 0, lost: 0, duplicated: 0, misclassified: 0 },
    ...{ reordered: 0, late: 0, phantom: 0, unseen: 0 },
  };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

function toBalance(owed: number, came: number, { delivered, unseen, ...off }: Counts): string {
  const wrong = Object.entries(off).filter(([, count]) => count > 0);
  const unseeable = unseen === 0 ? '' : `; ${unseen} changes are out of this configuration's sight`;
  const balance =
    wrong.length === 0 ? '0 off' : `off by ${wrong.map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`;
  return `${owed} owed, ${came} came, ${delivered} as owed: ${balance}${unseeable}.`;
}

/** A feed tells all; listings do not, and what they do not show is in the observation. */
function howKnown({ truth }: Observation): string {
  return truth?.source === 'listings'
    ? ' What others changed is known by listings of the account only (truth.gaps in the observation).'
    : '';
}

/** How many of the changes the steps did not make. */
function ofOthers(changes: readonly ObservedChange[]): string {
  const count = changes.filter(({ by }) => by === 'others').length;
  return count === 0 ? '' : ` ${count} of ${changes.length} changes were made by others.`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
