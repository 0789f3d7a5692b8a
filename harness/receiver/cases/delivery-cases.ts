import type { NotifiedChange, ReceiverCase, ReceiverKit, ReceiverStep } from '../delivery.ts';

const base = { level: 'must', needsKey: false } as const;
const text = (kit: ReceiverKit, changes?: readonly NotifiedChange[]): string =>
  JSON.stringify(kit.notification(changes));

const many = (count: number): readonly NotifiedChange[] =>
  Array.from({ length: count }, (_, place) => ({ eventType: 'CREATED', objectId: `fi-of-batch-${place}` }));

/** Attempts after the first, as Open Connectors makes them at most. */
const RETRIES = 3;

/** In which order, how often and how fast notifications come. */
export const DELIVERY_CASES: readonly ReceiverCase[] = [
  {
    ...base,
    name: 'duplicate',
    promise: 'A notification that comes twice is accepted twice.',
    fix: 'Answer 2xx to what you know already and do nothing more; tell duplicates by id and eventId, not by a unique key that throws.',
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const delivery = kit.signed(text(kit));
      return [delivery, delivery].map((each) => ({ deliveries: [each], wanted: 'accept' as const }));
    },
  },
  {
    ...base,
    name: 'duplicate-at-once',
    promise: 'A notification that comes twice at the same time is accepted both times.',
    fix: 'Let the second insert find the first (insert … on conflict do nothing) in place of looking before you write.',
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const delivery = kit.signed(text(kit));
      return [{ deliveries: [delivery, delivery], wanted: 'accept' }];
    },
  },
  {
    ...base,
    name: 'reordered',
    promise: 'An UPDATED and a DELETED that come before their CREATED are accepted.',
    fix: 'Take events as hints that something changed and ask for the present state; no order is promised.',
    steps: (kit) =>
      (['DELETED', 'UPDATED', 'CREATED'] as const).map((eventType) => ({
        deliveries: [kit.signed(text(kit, [{ eventType, objectId: 'fi-out-of-order' }]))],
        wanted: 'accept' as const,
      })),
  },
  {
    ...base,
    name: 'burst',
    promise: 'Notifications that come all at once are accepted.',
    fix: 'Answer 2xx as soon as the notification is stored and work on it afterwards; let no pool or limiter refuse what is valid.',
    steps: (kit) => [{ deliveries: Array.from({ length: kit.burst }, () => kit.signed(text(kit))), wanted: 'accept' }],
  },
  {
    ...base,
    name: 'split-batch',
    promise: 'Events of one poll that come in notifications of 10 are accepted, all of them.',
    fix: 'Do not take a second notification of the same poll for a duplicate: tell them by id, not by pollDate or instance.',
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const all = many(25);
      const parts = [all.slice(0, 10), all.slice(10, 20), all.slice(20)];
      return [{ deliveries: parts.map((part) => kit.signed(text(kit, part))), wanted: 'accept' }];
    },
  },
  {
    ...base,
    name: 'slow-delivery',
    promise: 'A body that comes in pieces, with pauses, is accepted.',
    fix: 'Read the body to its end, and set no timeout below some seconds for it.',
    steps: (kit) => [{ deliveries: [{ ...kit.signed(text(kit)), parts: 4 }], wanted: 'accept' }],
  },
  {
    ...base,
    name: 'retried',
    promise: 'A notification that is sent again after a failed answer is accepted.',
    fix: 'A delivery that you answered with 5xx comes again with the same id: note ids only when the work is done.',
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const broken = kit.signed('{"id":');
      const delivery = kit.signed(text(kit));
      const again = Array.from({ length: RETRIES }, () => ({ deliveries: [delivery], wanted: 'accept' as const }));
      return [{ deliveries: [broken], wanted: 'survive' }, { deliveries: [delivery], wanted: 'accept' }, ...again];
    },
  },
];
