import type { Evidence } from '../../../schemas/index.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf } from '../evidence/evidence-of.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';
import { SIGNATURE_HEADER } from '../expected-signature.ts';

/** Each callback of an instance with a signature key is signed over its raw bytes. */
export const signatureIsValid: Check = {
  name: 'signature-is-valid',
  clauses: ['PAGE-HOOK-02', 'OC-5.4-02', 'OC-5.4-03'],
  level: 'must',
  judge: (observation) => {
    const signed = notificationsOf(observation).filter(({ callback }) => callback.expectedSignature !== null);
    if (signed.length === 0) return skip('No callback came for an instance with a signature key.');
    return judgeBy(
      signed.flatMap(faultsOf),
      'A signature does not verify',
      `All ${signed.length} callbacks of instances with a signature key carry the HMAC of their bytes.`,
    );
  },
};

function faultsOf(notification: SeenNotification): readonly Evidence[] {
  const { headers, expectedSignature } = notification.callback;
  const seen = headers[SIGNATURE_HEADER];
  if (seen === expectedSignature) return [];
  return [evidenceOf(notification, explain(seen, expectedSignature ?? ''))];
}

/** Says in what the signature differs, by the mix-ups that are known. */
function explain(seen: string | undefined, expected: string): string {
  if (seen === undefined || seen === '') return `the header ${SIGNATURE_HEADER} is missing`;
  const digest = expected.slice('sha256='.length);
  const hex = Buffer.from(digest, 'base64').toString('hex');
  if (seen === digest) return 'the signature lacks its prefix sha256=';
  if (seen.toLowerCase().endsWith(hex)) return 'the signature is hexadecimal; base64 is documented';
  if (seen.startsWith('sha1=')) return 'the signature is an HMAC-SHA1, which was given up in 2016';
  return `${SIGNATURE_HEADER} is ${seen}; the raw bytes give ${expected}`;
}
