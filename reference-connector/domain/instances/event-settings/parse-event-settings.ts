import { ConnectorError } from '../../connector-error.ts';
import type { Configuration } from '../connector-instance.ts';
import type { EventSettings } from './event-settings.ts';
import { notValid } from '../../json-reading.ts';
import { parseCallbackHeaders } from './parse-callback-headers.ts';
import { parsePollerConfiguration } from './parse-poller-configuration.ts';
import { parsePollerUrls } from './parse-poller-urls.ts';
import { POLLER_DEFAULTS } from './poller-defaults.ts';

/** What reading event settings depends on besides the configuration. */
export interface EventSettingsRules {
  readonly intervalPolicy: 'strict' | 'lenient';
  readonly defaultIntervalMinutes: number;
  readonly webhookSpellings: readonly string[];
  readonly elementPollerDefault: 'as-printed' | 'corrected';
  /** Throws when notifications must not be sent to the URL. */
  readonly checkCallback: (url: URL) => void;
}

const LONGEST_INTERVAL_MINUTES = 1_000_000_000;

/**
 * Reads the `event.*` keys into one mode: disabled, polling or webhook (`webhook` and `webhooks` are both documented;
 * default polling). Throws `configuration-not-valid` naming the key.
 */
export function parseEventSettings(configuration: Configuration, rules: EventSettingsRules): EventSettings {
  if (!readEnabled(configuration['event.notification.enabled'])) return { mode: 'disabled' };
  const vendorType = configuration['event.vendor.type'] || 'polling';
  const isWebhook = rules.webhookSpellings.includes(vendorType);
  if (!isWebhook && vendorType !== 'polling') {
    const known = ['polling', ...rules.webhookSpellings].join(' or ');
    throw notValid('event.vendor.type', `is ${JSON.stringify(vendorType)}; it must be ${known}.`);
  }
  // Read before the rest: the documented command has several faults, and the one that the shell made explains most.
  const resources = isWebhook ? [] : parsePollerConfiguration(pollerConfigurationOf(configuration, rules));
  const url = readCallbackUrl(configuration['event.notification.callback.url'], rules);
  const callback = {
    callbackUrl: url.href,
    callbackHost: url.hostname,
    signatureKey: configuration['event.notification.signature.key'] || undefined,
    callbackHeaders: parseCallbackHeaders(configuration),
  };
  if (isWebhook) return { mode: 'webhook', ...callback };
  return {
    mode: 'polling',
    ...callback,
    refreshIntervalMinutes: readInterval(configuration['event.poller.refresh_interval'], rules),
    resources,
  };
}

function pollerConfigurationOf(configuration: Configuration, rules: EventSettingsRules): string {
  const legacy = configuration['event.poller.urls'];
  return (
    configuration['event.poller.configuration'] ||
    (legacy ? parsePollerUrls(legacy) : POLLER_DEFAULTS[rules.elementPollerDefault])
  );
}

function readEnabled(value: string | null | undefined): boolean {
  switch ((value ?? '').toLowerCase()) {
    case 'true':
      return true;
    case 'false':
    case '':
      return false;
    default:
      throw notValid('event.notification.enabled', 'must be true or false.');
  }
}

function readCallbackUrl(value: string | null | undefined, rules: EventSettingsRules): URL {
  const url = URL.parse(value ?? '');
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw notValid(
      'event.notification.callback.url',
      `is ${JSON.stringify(value ?? null)}; with events enabled it must be an absolute http or https URL.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new ConnectorError(
      'configuration-not-valid',
      'event.notification.callback.url must not contain credentials.',
    );
  }
  rules.checkCallback(url);
  return url;
}

function readInterval(value: string | null | undefined, rules: EventSettingsRules): number {
  const minutes = value?.trim() ? Number(value) : Number.NaN;
  if (minutes > 0 && minutes <= LONGEST_INTERVAL_MINUTES) return minutes;
  if (rules.intervalPolicy === 'lenient' || value === undefined) return rules.defaultIntervalMinutes;
  throw notValid(
    'event.poller.refresh_interval',
    `is ${JSON.stringify(value)}; it must be a number of minutes above 0 (15 in the documented example).`,
  );
}
