import type { ReceiverCase, ReceiverKit, ReceiverStep } from '../delivery.ts';

const base = { level: 'must', needsKey: false } as const;

const one = (kit: ReceiverKit, body: string | Buffer, wanted: ReceiverStep['wanted'] = 'accept'): ReceiverStep[] => [
  { deliveries: [kit.signed(body)], wanted },
];

/** Letters beyond ASCII and beyond 16 bits, combining marks, line separators. */
const NAMES = 'Überblick 文件 🗂️ e\u0301 \u2028 \u00a0';

/** Some 1.5 MB: what a poll of a busy account carries in raw. */
const LARGE_RECORDS = 3000;

/** Which bodies a receiver can read. */
export const BODY_CASES: readonly ReceiverCase[] = [
  {
    ...base,
    name: 'unicode-body',
    promise: 'A body with letters of all kinds, as UTF-8 and as escapes, is accepted.',
    fix: 'Take the body as bytes and read it as UTF-8; do not verify a text that was decoded and encoded again.',
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const write = (): string => JSON.stringify(kit.notification(undefined, { user: NAMES }));
      const escape = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
      return [...one(kit, write()), ...one(kit, write().replace(/[^\u0020-\u007e]/g, escape))];
    },
  },
  {
    ...base,
    name: 'whitespace-body',
    promise: 'A body with white space inside and around is accepted: its signature is that of the bytes.',
    fix: 'Verify the raw bytes. A signature computed over JSON.stringify(JSON.parse(body)) differs here.',
    steps: (kit) => one(kit, `\n ${JSON.stringify(kit.notification(), null, '\t')}\r\n`),
  },
  {
    ...base,
    name: 'numbers-as-written',
    promise: 'A body whose numbers a parser would write otherwise is accepted.',
    fix: 'Verify the raw bytes, and read large numbers as text where they matter.',
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const body = JSON.stringify(kit.notification(undefined, { large: 0, exponent: 0 }));
      return one(
        kit,
        body.replace('"large":0', '"large":12345678901234567890').replace('"exponent":0', '"exponent":1.50E+3'),
      );
    },
  },
  {
    ...base,
    name: 'unknown-members',
    promise: 'A body with members that no documentation names is accepted.',
    fix: 'Ignore what you do not know: drop additionalProperties: false and the like.',
    steps: (kit) =>
      one(kit, JSON.stringify(kit.notification(undefined, { traceId: 'x', nested: { deep: [null, {}] } }))),
  },
  {
    ...base,
    level: 'should',
    name: 'event-without-object-id',
    promise: 'An event without objectId, which the documented template leads to, is accepted.',
    fix: 'Look the Item up in raw, or note the event and go on; a refusal is sent again for days.',
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const body = JSON.stringify(kit.notification()).replace(/"objectId":"[^"]*",/, '');
      return one(kit, body);
    },
  },
  {
    ...base,
    level: 'should',
    name: 'no-events',
    promise: 'A notification without events is accepted.',
    fix: 'Answer 2xx and do nothing.',
    steps: (kit) => one(kit, JSON.stringify(kit.notification([]))),
  },
  {
    ...base,
    level: 'should',
    name: 'large-body',
    promise: 'A notification of 1.5 MB, as the raw part of a large poll makes it, is accepted.',
    fix: 'Raise the limit of your body parser (100 kB by default in Express) to some megabytes.',
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const records = Array.from({ length: LARGE_RECORDS }, (_, place) => ({
        Id: `fi${place}`,
        Name: 'x'.repeat(480),
      }));
      return one(kit, JSON.stringify(kit.notification(undefined, { records })));
    },
  },
  {
    ...base,
    level: 'should',
    name: 'charset-in-content-type',
    promise: 'A content type with a charset is accepted.',
    fix: 'Compare the media type alone, not the whole header.',
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const delivery = kit.signed(JSON.stringify(kit.notification()));
      return [{ deliveries: [{ ...delivery, contentType: 'application/json; charset=UTF-8' }], wanted: 'accept' }];
    },
  },
  {
    ...base,
    name: 'not-json',
    promise: 'A signed body that is no JSON, or no object, is survived.',
    fix: 'Catch what the parser throws and answer 400; the process must not end of a request.',
    steps: (kit) => ['{"id":', '', '[]', 'null', '"text"'].flatMap((body) => one(kit, body, 'survive')),
  },
  {
    ...base,
    name: 'odd-types',
    promise: 'A body whose members have other types than expected is survived.',
    fix: 'Check the shape at the edge (with a schema) and answer 400.',
    steps: (kit) =>
      [{ message: null }, { message: { events: {} } }, { message: { events: [null] } }].flatMap((more) =>
        one(kit, JSON.stringify(kit.notification(undefined, more)), 'survive'),
      ),
  },
];
