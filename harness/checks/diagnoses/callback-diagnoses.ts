import type { ReceivedCallback } from '../../../schemas/index.ts';
import { SIGNATURE_HEADER } from '../expected-signature.ts';
import type { Diagnosis, Patient } from './diagnosis.ts';

const CALLBACK_URL = 'event.notification.callback.url';
const CLOCK_TOLERANCE_MS = 60_000;

const isRefused = ({ answeredStatus }: ReceivedCallback): boolean => answeredStatus < 200 || answeredStatus > 299;

/** What keeps callbacks from coming, or from being believed. */
export const CALLBACK_DIAGNOSES: readonly Diagnosis[] = [
  {
    id: 'notifications-off',
    cure: 'Set event.notification.enabled to true.',
    look: ({ sent }: Patient): string | undefined => {
      const enabled = sent['event.notification.enabled'];
      return enabled === undefined || enabled === true || enabled === 'true'
        ? undefined
        : `event.notification.enabled is ${JSON.stringify(enabled)}.`;
    },
  },
  {
    id: 'no-callback-url',
    cure: 'Give event.notification.callback.url; the page leaves it empty.',
    look: ({ sent }) => (sent[CALLBACK_URL] === '' ? 'The callback URL is empty.' : undefined),
  },
  {
    id: 'callback-url-is-loopback',
    cure: 'A service elsewhere cannot reach this machine’s loopback: give --sink-url with an address that it can reach.',
    look: ({ sent, observation, callbacks }: Patient): string | undefined => {
      const url = sent[CALLBACK_URL];
      const isFar = !isLoopback(observation.subject.url);
      return isFar && typeof url === 'string' && isLoopback(url)
        ? `${callbacks.length} callbacks arrived, and the callback URL is ${url}.`
        : undefined;
    },
  },
  {
    id: 'unknown-vendor-type',
    cure: 'event.vendor.type is polling or webhook.',
    look: ({ replay }: Patient): string | undefined => {
      const { vendorType } = replay.eventConfiguration;
      return /^(polling|webhooks?)$/.test(vendorType) ? undefined : `event.vendor.type is "${vendorType}".`;
    },
  },
  {
    id: 'callbacks-to-another-path',
    cure: 'Let the callback URL end in the path of this run’s receiver; another instance may still notify an old one.',
    look: ({ observation }: Patient): string | undefined => {
      const lost = observation.callbacks.filter(({ replay }) => replay === null);
      return lost[0] && `${lost.length} callbacks came to a path that belongs to no replay: ${lost[0].path}.`;
    },
  },
  {
    id: 'receiver-refuses',
    cure: 'Look into the receiver’s log, and certify it: sharefile-lab receiver URL --signature-key KEY.',
    look: ({ callbacks }) =>
      callbacks.length > 0 && callbacks.every(isRefused)
        ? `All ${callbacks.length} callbacks were refused, with ${String(callbacks[0]?.answeredStatus)}.`
        : undefined,
  },
  {
    id: 'unsigned',
    cure: 'Give event.notification.signature.key; anyone can call a callback URL.',
    look: ({ replay }) =>
      replay.instance && !replay.eventConfiguration.signed ? 'No signature key was given.' : undefined,
  },
  {
    id: 'keys-differ',
    cure: 'Both sides must have the same key, without a line break at its end, and the signature is over the raw bytes.',
    look: ({ callbacks }: Patient): string | undefined => {
      const signed = callbacks.filter(({ headers }) => headers[SIGNATURE_HEADER] !== undefined);
      const differ = signed.filter(
        ({ headers, expectedSignature }) =>
          expectedSignature !== null && headers[SIGNATURE_HEADER] !== expectedSignature,
      );
      return signed.length > 0 && differ.length === signed.length
        ? `The signatures of all ${signed.length} callbacks differ from what the key gives.`
        : undefined;
    },
  },
  {
    id: 'another-account',
    cure: 'sharefile.subdomain must be the account in which the changes are made.',
    look: ({ sent, observation }: Patient): string | undefined => {
      const { subdomain } = observation.shareFile;
      const watched = sent['sharefile.subdomain'];
      return typeof watched === 'string' && watched !== subdomain
        ? `The instance watches ${watched}, and changes are made in ${subdomain}.`
        : undefined;
    },
  },
  {
    id: 'root-folder-elsewhere',
    cure: 'document.root.folder.name must be the folder below which the changes are made, or /top for all.',
    look: ({ sent, observation }: Patient): string | undefined => {
      const root = sent['document.root.folder.name'];
      if (typeof root !== 'string' || root === '' || root === '/') return undefined;
      const below = observation.changes.filter(({ path }) => path === root || path.startsWith(`${root}/`));
      return observation.changes.length > 0 && below.length === 0 ? `No change was made below ${root}.` : undefined;
    },
  },
  {
    id: 'nothing-changed',
    cure: 'Make changes in ShareFile after the instance was created.',
    look: ({ changes, callbacks, replay }) =>
      replay.instance && changes === 0 && callbacks.length === 0
        ? 'No change was made while the instance lived.'
        : undefined,
  },
  {
    id: 'only-folders-changed',
    cure: 'ShareFile has no webhook for folders: change files, or poll.',
    look: ({ replay, observation, callbacks, changes }) =>
      replay.mode === 'webhook' &&
      callbacks.length === 0 &&
      changes > 0 &&
      observation.changes.every(({ item }) => item.kind === 'Folder')
        ? 'Only folders were changed, and the instance listens to webhooks.'
        : undefined,
  },
  {
    id: 'clocks-differ',
    cure: 'Set both clocks by NTP: polls and signatures with a time in them go by them.',
    look: ({ replay }: Patient): string | undefined => {
      const date = Date.parse(replay.response.headers['date'] ?? '');
      const apartMs = Math.abs(date - Date.parse(replay.answeredAt));
      return apartMs > CLOCK_TOLERANCE_MS
        ? `The subject's clock is ${Math.round(apartMs / 1000)} s away from ours.`
        : undefined;
    },
  },
];

function isLoopback(url: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(url);
}
