import type { Ledger, LedgerRow } from '../../schemas/index.ts';

/** How many rows that are off a text report shows; the JSON report has all. */
const MOST_ROWS = 10;

/** A line for each ledger, and one for each of its first rows that are off. */
export function ledgerLines(ledgers: readonly Ledger[]): readonly string[] {
  return ledgers.flatMap(({ replay, text, rows }) => {
    const off = rows.filter(({ outcome }) => outcome !== 'delivered' && outcome !== 'unseen');
    const more = off.length > MOST_ROWS ? [`      - and ${off.length - MOST_ROWS} more, see the report in JSON`] : [];
    return [`      [${replay}] ${text}`, ...off.slice(0, MOST_ROWS).map(rowLine), ...more];
  });
}

function rowLine({ outcome, item, madeAt, receivedAt, text }: LedgerRow): string {
  return `      - ${madeAt ?? receivedAt ?? ''} ${outcome} ${item}: ${text}`;
}
