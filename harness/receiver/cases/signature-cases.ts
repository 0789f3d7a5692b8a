import type { ReceiverCase, ReceiverKit, ReceiverStep } from '../delivery.ts';

const compact = (kit: ReceiverKit): string => JSON.stringify(kit.notification());
const base = { level: 'must', needsKey: true } as const;

const RAW_BYTES =
  'Compute the HMAC-SHA256 over the raw bytes of the body, before any parser has touched it, keyed with the UTF-8 bytes of the key; compare with "sha256=" and its base64.';
const REJECT =
  'Answer 401 when the signature header is missing or differs, compare in constant time, and do nothing else with the body.';

/** Which signatures a receiver takes. */
export const SIGNATURE_CASES: readonly ReceiverCase[] = [
  {
    ...base,
    needsKey: false,
    name: 'valid-notification',
    promise: 'A notification with a valid signature is accepted.',
    fix: `Answer 2xx to it. ${RAW_BYTES}`,
    steps: (kit) => [{ deliveries: [kit.signed(compact(kit))], wanted: 'accept' }],
  },
  {
    ...base,
    name: 'missing-signature',
    promise: 'A notification without a signature is rejected.',
    fix: REJECT,
    steps: (kit) => [{ deliveries: [{ body: compact(kit) }], wanted: 'reject' }],
  },
  {
    ...base,
    name: 'empty-signature',
    promise: 'A notification whose signature is empty, or only the prefix, is rejected.',
    fix: REJECT,
    steps: (kit) => [
      { deliveries: ['', 'sha256='].map((signature) => ({ body: compact(kit), signature })), wanted: 'reject' },
    ],
  },
  {
    ...base,
    name: 'invalid-signature',
    promise: 'A notification with the signature of another body is rejected.',
    fix: REJECT,
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const signature = kit.signatureOf(compact(kit)) ?? '';
      return [{ deliveries: [{ body: compact(kit), signature }], wanted: 'reject' }];
    },
  },
  {
    ...base,
    name: 'altered-body',
    promise: 'A notification that was altered on its way is rejected.',
    fix: `${REJECT} Verify the bytes that came, not the object that was parsed from them.`,
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const body = compact(kit);
      const signature = kit.signatureOf(body) ?? '';
      return [{ deliveries: [{ body: body.replace('"CREATED"', '"DELETED"'), signature }], wanted: 'reject' }];
    },
  },
  {
    ...base,
    name: 'stale-key',
    promise: 'A notification signed with a key that was replaced is rejected.',
    fix: 'Forget a key once it is replaced; while both are in use, take the old one only for as long as you mean to.',
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const body = compact(kit);
      return [{ deliveries: [{ body, signature: kit.staleSignatureOf(body) }], wanted: 'reject' }];
    },
  },
  {
    ...base,
    name: 'signature-of-parsed-body',
    promise: 'A signature over the body as a parser would write it again is rejected.',
    fix: RAW_BYTES,
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const notification = kit.notification();
      const signature = kit.signatureOf(JSON.stringify(notification)) ?? '';
      return [{ deliveries: [{ body: JSON.stringify(notification, null, 2), signature }], wanted: 'reject' }];
    },
  },
  {
    ...base,
    name: 'signature-in-hex',
    promise: 'A signature in hexadecimal in place of base64 is rejected.',
    fix: 'Compare with the base64 of the digest alone; what else is accepted is one more thing that can go wrong.',
    level: 'should',
    steps: (kit: ReceiverKit): readonly ReceiverStep[] => {
      const body = compact(kit);
      const digest = Buffer.from((kit.signatureOf(body) ?? '').replace('sha256=', ''), 'base64').toString('hex');
      return [{ deliveries: [{ body, signature: `sha256=${digest}` }], wanted: 'reject' }];
    },
  },
];
