import type { Fault } from '../fault.ts';
import { inCallbacks, replacing } from '../modifiers.ts';
import { without } from '../without.ts';

/** Defects in the signature. */
export const signatureFaults: readonly Fault[] = [
  {
    name: 'the signature is hexadecimal',
    settings: { signatureScheme: 'hmac-sha256-hex' },
    caughtBy: 'signature-is-valid',
    clause: 'OC-5.4-02',
  },
  {
    name: 'the signature is an HMAC-SHA1',
    settings: { signatureScheme: 'hmac-sha1-base64' },
    caughtBy: 'signature-is-valid',
    clause: 'OC-5.4-02',
  },
  {
    name: 'the signature lacks its prefix',
    ...replacing('sign', (sign) => (bytes, key) => sign(bytes, key).replace(/^sha256=/, '')),
    caughtBy: 'signature-is-valid',
    clause: 'OC-5.4-02',
  },
  {
    name: 'the signature is over the body written anew',
    ...replacing(
      'sign',
      (sign) => (bytes, key) => sign(Buffer.from(JSON.stringify(JSON.parse(bytes.toString()), null, 1)), key),
    ),
    caughtBy: 'signature-is-valid',
    clause: 'PAGE-HOOK-02',
  },
  {
    name: 'the signature is over the body in Latin-1',
    ...replacing('sign', (sign) => (bytes, key) => sign(Buffer.from(bytes.toString(), 'latin1'), key)),
    caughtBy: 'signature-is-valid',
    clause: 'OC-5.4-02',
  },
  {
    name: 'the signature is made with the OAuth secret',
    ...replacing('sign', (sign) => (bytes) => sign(bytes, 'sharefile-lab-client-secret')),
    caughtBy: 'signature-is-valid',
    clause: 'OC-5.4-02',
  },
  {
    name: 'a repeated attempt is not signed',
    ...replacing('toRepeatedAttempt', () => (first) => ({
      ...first,
      headers: without(first.headers, 'elements-webhook-signature'),
    })),
    caughtBy: 'signature-is-valid',
    clause: 'OC-5.4-03',
  },
  {
    name: 'callbacks are not signed',
    ...inCallbacks((request) => ({ ...request, headers: without(request.headers, 'elements-webhook-signature') })),
    caughtBy: 'signature-is-valid',
    clause: 'OC-5.4-03',
  },
];
