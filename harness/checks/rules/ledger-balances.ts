import type { Evidence, Ledger, LedgerRow, Observation } from '../../../schemas/index.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { ledgersOf } from '../ledger/ledger-of.ts';

/** What ShareFile did and what came are the same events: none lost, none twice, none made up, none late or in disorder. */
export const ledgerBalances: Check = {
  name: 'ledger-balances',
  clauses: ['PAGE-EVENT-01', 'PAGE-EVENT-02', 'PAGE-HOOK-01', 'PAGE-POLL-02', 'OC-3.5-01', 'OC-3.6-03'],
  level: 'must',
  judge: (observation) => {
    const ledgers = ledgersOf(observation).filter(({ notJudged }) => notJudged === undefined);
    const owed = ledgers.reduce((sum, ledger) => sum + ledger.owed, 0);
    const against = ledgers.flatMap(offRows);
    if (owed === 0 && against.length === 0) return skip('No event was owed and none came.');
    const came = ledgers.reduce((sum, ledger) => sum + ledger.came, 0);
    return judgeBy(
      against,
      `The ledger does not balance: ${ledgers
        .filter(({ balanced }) => !balanced)
        .map(nameBalance)
        .join(' ')}`.replace(/\.$/, ''),
      `${owed} events were owed and ${came} came, the same ones.`,
      exercisedBy(ledgers, observation),
    );
  },
};

function nameBalance({ replay, text }: Ledger): string {
  return `[${replay}] ${text}`;
}

function offRows({ replay, rows }: Ledger): readonly Evidence[] {
  return rows.flatMap((row) =>
    row.outcome === 'delivered' || row.outcome === 'unseen' ? [] : [toEvidence(replay, row)],
  );
}

function toEvidence(replay: string, { outcome, item, madeAt, receivedAt, text }: LedgerRow): Evidence {
  const at = madeAt ?? receivedAt;
  return { ...(at !== undefined && { at }), replay, text: `${outcome}: ${item}: ${text}` };
}

function exercisedBy(ledgers: readonly Ledger[], { replays }: Observation): readonly string[] {
  const owing = new Set(ledgers.filter(({ owed }) => owed > 0).map(({ replay }) => replay));
  const modes = new Set(replays.filter(({ id }) => owing.has(id)).map(({ mode }) => mode));
  return [
    ...['PAGE-EVENT-01', 'PAGE-EVENT-02'],
    ...(modes.has('webhook') ? ['PAGE-HOOK-01'] : []),
    ...(modes.has('polling') ? ['PAGE-POLL-02', 'OC-3.5-01', 'OC-3.6-03'] : []),
  ];
}
