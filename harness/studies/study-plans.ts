import { HarnessError } from '../harness-error.ts';
import { DOCUMENTED_DATES, MEANT_DATES } from '../scenario/date-fields.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { StudyPlan } from './study.ts';

type ReplayPlan = Scenario['replays'][number];

const POLLING = 'fixtures/documented/polling-curl.txt';
const WEBHOOK = 'fixtures/documented/webhook-curl.txt';

/** Minutes between polls that the interval study compares. */
const STUDIED_INTERVALS = [1, 5, 15, 60] as const;

/** The same history by polling and by webhook: what each cannot see, and how late each is. */
export function parityPlan(): StudyPlan {
  return {
    title: 'Mode parity',
    about:
      'One history, told at once by a polling and by a webhook instance; dates of the poller as ShareFile means them.',
    replays: [polling('polling', { dates: MEANT_DATES }), { id: 'webhook', document: WEBHOOK, mode: 'webhook' }],
  };
}

/** The same history at several polling intervals. Throws `usage` for minutes that no interval can have. */
export function intervalPlan(minutes: readonly number[] = STUDIED_INTERVALS): StudyPlan {
  const bad = minutes.find((one) => !Number.isInteger(one) || one < 1 || one > 1440);
  if (bad !== undefined || minutes.length === 0) {
    throw new HarnessError(
      'usage',
      `An interval of ${String(bad)} minutes cannot be studied. Give whole minutes from 1 to 1440, such as --minutes 1,5,15,60.`,
    );
  }
  return {
    title: 'Interval study',
    about: 'One history, told at once by instances that poll at different intervals; dates as ShareFile means them.',
    replays: [...new Set(minutes)].map((one) => polling(`${one}min`, { dates: MEANT_DATES, minutes: one })),
  };
}

/** The same history under the date fields as documented and as intended. */
export function datesPlan(): StudyPlan {
  return {
    title: 'Swapped-field proof',
    about:
      'One history, told at once under the date fields as documented (updated = CreationDate, created = ProgenyEditDate) ' +
      'and as intended (the other way round). Nothing else differs.',
    replays: [polling('documented', { dates: DOCUMENTED_DATES }), polling('intended', { dates: MEANT_DATES })],
  };
}

function polling(
  id: string,
  { dates, minutes }: { readonly dates: Readonly<Record<string, string>>; readonly minutes?: number },
): ReplayPlan {
  const configuration = {
    ...(minutes !== undefined && { 'event.poller.refresh_interval': String(minutes) }),
    'event.poller.configuration': { documents: { datesConfiguration: dates } },
  };
  return { id, document: POLLING, mode: 'polling', overrides: { configuration } };
}
