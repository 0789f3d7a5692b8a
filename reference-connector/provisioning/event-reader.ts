import { ConnectorError } from '../domain/connector-error.ts';
import { loadZone } from '../domain/dates/zones.ts';
import type { Configuration } from '../domain/instances/connector-instance.ts';
import type { EventSettings } from '../domain/instances/event-settings/event-settings.ts';
import { parseEventSettings } from '../domain/instances/event-settings/parse-event-settings.ts';
import { BASE_PATH } from '../http/base-path.ts';
import type { ConnectorSettings } from '../settings/settings.ts';

/**
 * Reads the event settings of a configuration and makes their dates ready; `elementPollerDefault` is that of the time at
 * which the instance was made. Throws `configuration-not-valid` and `callback-host-not-allowed`.
 */
export type EventReader = (
  configuration: Configuration,
  elementPollerDefault?: ConnectorSettings['elementPollerDefault'],
) => Promise<EventSettings>;

/** What reading depends on. */
export interface EventReaderOptions {
  readonly settings: ConnectorSettings;
  readonly isAllowedHost: (hostname: string) => boolean;
  /** Origin at which this connector is reached. */
  readonly publicUrl: () => string;
}

/** Builds the reader. */
export function createEventReader({ settings, isAllowedHost, publicUrl }: EventReaderOptions): EventReader {
  const checkCallback = (url: URL): void => {
    if (!isAllowedHost(url.hostname)) throw hostNotAllowed(url.hostname);
    if (settings.ownEndpointAsCallback === 'refuse' && isOwnEndpoint(url, publicUrl())) throw ownEndpoint();
  };
  return async (configuration, elementPollerDefault = settings.elementPollerDefault) => {
    const rules = settings.elementChangesReach === 'new-instances' ? { ...settings, elementPollerDefault } : settings;
    const events = parseEventSettings(configuration, { ...rules, checkCallback });
    const zones = events.mode === 'polling' ? events.resources.flatMap((resource) => resource.zones) : [];
    await Promise.all([settings.serverZone, ...zones].map(loadZone));
    return events;
  };
}

function isOwnEndpoint(url: URL, publicUrl: string): boolean {
  return url.origin === URL.parse(publicUrl)?.origin && url.pathname.startsWith(`${BASE_PATH}/events/`);
}

function hostNotAllowed(hostname: string): ConnectorError {
  return new ConnectorError(
    'callback-host-not-allowed',
    `event.notification.callback.url points at ${hostname}, which is not an allowed host; it would never be called. ` +
      `Use a receiver on this machine, or start with --allow-host ${hostname}.`,
  );
}

function ownEndpoint(): ConnectorError {
  return new ConnectorError(
    'configuration-not-valid',
    "event.notification.callback.url is the connector's own inbound endpoint: every notification would cause another.",
  );
}
