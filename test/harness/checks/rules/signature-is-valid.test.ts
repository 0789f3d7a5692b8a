import { signatureIsValid } from '../../../../harness/checks/rules/signature-is-valid.ts';
import { describeCheck } from '../expect-verdict.ts';
import type { VerdictCase } from '../expect-verdict.ts';
import { polled } from '../runs/build-callbacks.ts';
import { observe, withCallback } from '../runs/build-observation.ts';
import { pollingReplay } from '../runs/build-replay.ts';
import { goodRun } from '../runs/good-run.ts';
import { minute } from '../runs/instants.ts';

const signedAs = (when: string, sign: (right: string) => string | undefined, mentions: RegExp): VerdictCase => ({
  when,
  run: () =>
    withCallback(goodRun(), 'webhook', 'fi-new', (callback) => {
      const { 'elements-webhook-signature': right = '', ...others } = callback.headers;
      const seen = sign(right);
      return [
        { ...callback, headers: { ...others, ...(seen !== undefined && { 'elements-webhook-signature': seen }) } },
      ];
    }),
  verdict: 'fail',
  mentions,
});
const toHex = (right: string): string => Buffer.from(right.slice('sha256='.length), 'base64').toString('hex');

describeCheck(signatureIsValid, [
  { when: 'every signature is the HMAC of the bytes', run: goodRun, verdict: 'pass' },
  {
    when: 'no instance has a key',
    run: () => observe({ replays: [pollingReplay()], callbacks: [polled(pollingReplay(), minute(15), [])] }),
    verdict: 'skip',
  },
  signedAs('it is missing', () => undefined, /missing/),
  signedAs('it is in hexadecimal', (right) => `sha256=${toHex(right)}`, /hexadecimal/),
  signedAs('it lacks the prefix', (right) => right.slice('sha256='.length), /lacks its prefix/),
  signedAs('it is an HMAC-SHA1', () => 'sha1=C0gHWF2AgEYRn772QwLINL7VFZA=', /SHA1/),
  signedAs('it is that of other bytes', (right) => right.toLowerCase(), /the raw bytes give/),
]);
