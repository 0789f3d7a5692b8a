import { ShareFileError } from '../../domain/share-file-error.ts';
import type { MockState } from '../mock-state.ts';
import type { ProtocolSettings } from '../protocol-settings.ts';

/** Throws `throttled` if the token has come more often than the settings allow; by default they allow all. */
export function refuseIfThrottled(state: MockState, token: string, now: number): void {
  const { throttleRequestsPerWindow, throttleRetryAfter, throttledCode } = state.settings;
  if (throttleRequestsPerWindow === 0) return;
  const retryAfterSeconds = state.throttle.count(token, now);
  if (retryAfterSeconds === undefined) return;
  throw new ShareFileError(
    throttledCode === '429' ? 'throttled' : 'throttled-by-name',
    'This token has sent more requests than are allowed at a time. Try again later.',
    throttleRetryAfter ? { retryAfterSeconds } : {},
  );
}

const UNAVAILABLE = {
  ServiceUnavailable: 'service-unavailable',
  MaintenanceMode: 'maintenance',
  ZoneUnavailable: 'zone-unavailable',
} as const;

/** Builds the refusal of everything, for the reason that the settings give. */
export function unavailable(reason: Exclude<ProtocolSettings['unavailable'], 'no'>): ShareFileError {
  return new ShareFileError(UNAVAILABLE[reason], 'The service is not available at present. Try again later.');
}
