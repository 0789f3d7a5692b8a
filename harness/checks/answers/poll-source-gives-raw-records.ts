import { isRecord, readMember } from '../../scenario/body-member.ts';
import type { Observation } from '../../../schemas/index.ts';
import type { Answer } from './check-answers.ts';
import { checkAnswers } from './check-answers.ts';

function recordsIn({ body }: Answer): readonly unknown[] {
  return Array.isArray(body) ? body : [];
}

function unlessRaw(answer: Answer): string | undefined {
  if (answer.status !== 200 || !Array.isArray(answer.body)) return `answered ${answer.status} and no array`;
  const other = recordsIn(answer).find(
    (record) => !isRecord(record) || !('Name' in record) || !('CreationDate' in record),
  );
  return other === undefined ? undefined : 'a record is not as ShareFile has it: Name or CreationDate is missing';
}

/** Everything that was uploaded since the instant of the where clause has to be there, unless it is gone again. */
function unlessSince(answer: Answer, { changes }: Observation): string | undefined {
  const since = /lastmodifieddate='([^']*)Z'/.exec(decodeURIComponent(answer.request.url))?.[1] ?? '';
  const shown = new Set(recordsIn(answer).map((record) => readMember(record, ['Id'])));
  const gone = new Set(
    changes.flatMap(({ operation, item, previousId }) => (operation === 'delete' ? [item.Id] : (previousId ?? []))),
  );
  const until = askedUntil(answer);
  const missing = changes.find(
    ({ operation, madeAt, item }) =>
      operation === 'upload' && madeAt > since && madeAt < until && !gone.has(item.Id) && !shown.has(item.Id),
  );
  return missing && `${missing.path}, uploaded at ${missing.madeAt}, is not among what changed since then`;
}

/** When the answer was made, by its own Date header and less what clocks differ; what came later cannot be in it. */
function askedUntil({ headers }: Answer): string {
  const at = Date.parse(headers['date'] ?? '');
  return Number.isNaN(at) ? '' : new Date(at - 60_000).toISOString();
}

/** The poll source answers ShareFile's own records, those since an instant. */
export const pollSourceGivesRawRecords = checkAnswers({
  name: 'poll-source-gives-raw-records',
  level: 'must',
  broken: "The poll source does not answer ShareFile's records since an instant",
  rules: [
    { clause: 'OC-2.4-01', asked: 'poll-source', fault: unlessRaw },
    { clause: 'OC-2.4-02', asked: 'poll-source', fault: unlessSince },
    {
      clause: 'OC-2.4-02',
      asked: 'poll-source-of-the-future',
      fault: (answer) =>
        recordsIn(answer).length === 0 ? undefined : `${recordsIn(answer).length} records changed since the year 2999`,
    },
    {
      clause: 'OC-2.4-03',
      asked: 'poll-source',
      fault: (answer) => {
        const nameless = recordsIn(answer).find((record) => typeof readMember(record, ['Id']) !== 'string');
        return nameless === undefined ? undefined : 'a record has no Id';
      },
    },
  ],
});
