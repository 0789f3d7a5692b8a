import { WorldError } from '../../../world/index.ts';
import type { PreparedCallback } from '../../domain/events/notification/prepared-callback.ts';
import type { InboundResponse, Transport } from '../../ports.ts';
import type { ConnectorSettings } from '../../settings/settings.ts';

/** How an attempt to deliver a notification ended. */
export interface CallbackOutcome {
  readonly status: number | undefined;
  /** Why it was no delivery; undefined for a delivery. */
  readonly failure: string | undefined;
  readonly isWorthRepeating: boolean;
}

/** What sending depends on. */
export interface SendCallbackOptions {
  readonly transport: Transport;
  readonly settings: Pick<ConnectorSettings, 'callbackSuccess' | 'callbackTimeoutMs' | 'callbackRedirectLimit'>;
  readonly isAllowedHost: (hostname: string) => boolean;
}

/** Sends a notification once and tells how that ended; never rejects because of the receiver. */
export async function sendCallback(
  { url, hostname, headers, body }: PreparedCallback,
  options: SendCallbackOptions,
): Promise<CallbackOutcome> {
  const { transport, settings } = options;
  const timeoutMs = settings.callbackTimeoutMs;
  let target: Target = { url, hostname };
  try {
    for (let redirects = 0; ; redirects += 1) {
      if (!options.isAllowedHost(target.hostname)) return notAllowed(target.hostname);
      const answer = await transport.send({ method: 'POST', url: target.url, headers, body, timeoutMs });
      const next = redirects < settings.callbackRedirectLimit ? redirectOf(answer, target.url) : undefined;
      if (!next) return judge(answer.status, settings.callbackSuccess);
      target = next;
    }
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return { status: undefined, failure: error.message, isWorthRepeating: error.code !== 'host-not-allowed' };
  }
}

interface Target {
  readonly url: string;
  readonly hostname: string;
}

function judge(status: number, success: ConnectorSettings['callbackSuccess']): CallbackOutcome {
  const isDelivered = success === '200' ? status === 200 : status >= 200 && status < (success === '2xx' ? 300 : 400);
  return { status, failure: isDelivered ? undefined : `answered ${String(status)}`, isWorthRepeating: true };
}

/** Where a redirect leads; the same request goes there, whatever the kind of redirect, because it must stay a POST. */
function redirectOf({ status, headers }: InboundResponse, from: string): Target | undefined {
  const location = headers['location'];
  if (status < 300 || status > 399 || typeof location !== 'string') return undefined;
  const url = URL.parse(location, from);
  return url && /^https?:$/.test(url.protocol) ? { url: url.href, hostname: url.hostname } : undefined;
}

function notAllowed(hostname: string): CallbackOutcome {
  return { status: undefined, failure: `${hostname} is not an allowed host`, isWorthRepeating: false };
}
