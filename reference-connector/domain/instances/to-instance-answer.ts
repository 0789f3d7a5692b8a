import { toIsoSeconds } from '../dates/to-java-date-text.ts';
import type { ConnectorInstance } from './connector-instance.ts';
import { ELEMENT_KEY, HUB_KEY } from './connector-instance.ts';

/** The settings that shape an answer about an instance. */
export interface InstanceAnswerSettings {
  readonly elementId: number;
  readonly userId: number;
  readonly maskedKeys: readonly string[];
  readonly maskTokens: boolean;
  readonly defaultIntervalMinutes: number;
  readonly pollerConfigurationEcho: 'string' | 'object';
}

/** What stands for a secret; exactly eight asterisks in the vendor's suite. */
export const MASK = '********';
/** What the documented instance shows of keys that were not sent (2.1). */
const DEFAULTS: Readonly<Record<string, string | null>> = {
  'base.url': 'https://{sharefile.subdomain}.sf-api.com/sf/v3',
  'sharefile.auth.url': 'https://secure.sharefile.com/oauth/index.aspx',
  'sharefile.token.url': 'https://secure.sharefile.com/oauth/token?grant_type=authorization_code',
  'sharefile.format': 'json',
  'pagination.max': '100',
  'pagination.type': '',
  'event.notification.enabled': 'false',
  'event.vendor.type': 'polling',
  'event.notification.callback.url': null,
  'event.notification.signature.key': null,
  'event.poller.refresh_interval': null,
};
const TOKEN_KEYS = ['oauth.user.token', 'oauth.user.refresh_token'];

/** An instance as POST and GET answer it, secrets masked. Members: the union of the public examples. */
export function toInstanceAnswer(
  instance: ConnectorInstance,
  settings: InstanceAnswerSettings,
): Readonly<Record<string, unknown>> {
  return {
    id: instance.id,
    name: instance.name,
    createdDate: toIsoSeconds(instance.createdAt),
    token: instance.token,
    element: toElement(settings.elementId),
    elementId: settings.elementId,
    tags: instance.tags,
    provisionInteractions: [],
    valid: true,
    disabled: instance.disabled,
    maxCacheSize: 0,
    cacheTimeToLive: 0,
    configuration: toConfigurationAnswer(instance, settings),
    eventsEnabled: instance.events.mode !== 'disabled',
    traceLoggingEnabled: instance.traceLoggingEnabled,
    cachingEnabled: false,
    externalAuthentication: instance.externalAuthentication,
    user: { id: settings.userId, emailAddress: 'user@example.com', firstName: 'Example', lastName: 'User' },
  };
}

/** The element as an instance shows it. "Sharefile" is how the documented instance spells it. */
export function toElement(elementId: number): Readonly<Record<string, unknown>> {
  return {
    id: elementId,
    name: 'Sharefile',
    key: ELEMENT_KEY,
    description: 'Add a Sharefile Instance to connect your existing Sharefile account.',
    image: 'elements/provider_sharefile.png',
    active: true,
    deleted: false,
    typeOauth: true,
    trialAccount: false,
    transformationsEnabled: true,
    bulkDownloadEnabled: false,
    bulkUploadEnabled: false,
    cloneable: true,
    authentication: { type: 'oauth2' },
    hub: HUB_KEY,
    parameters: [],
  };
}

function toConfigurationAnswer(instance: ConnectorInstance, settings: InstanceAnswerSettings): Record<string, unknown> {
  const sent = Object.entries(instance.configuration).filter(([key, value]) => value !== null || !(key in DEFAULTS));
  const configuration: Record<string, unknown> = {
    ...DEFAULTS,
    'event.poller.refresh_interval': String(settings.defaultIntervalMinutes),
    ...Object.fromEntries(sent),
    'event.notification.subscription.id': instance.subscriptionIds.join(',') || null,
    'oauth.user.token': instance.grant.accessToken,
    'oauth.user.refresh_token': instance.grant.refreshToken,
    'oauth.user.refresh_time': String(instance.grant.expiresAt),
  };
  const poller = configuration['event.poller.configuration'];
  if (settings.pollerConfigurationEcho === 'object' && typeof poller === 'string') {
    configuration['event.poller.configuration'] = JSON.parse(poller);
  }
  for (const key of settings.maskTokens ? [...settings.maskedKeys, ...TOKEN_KEYS] : settings.maskedKeys) {
    if (configuration[key]) configuration[key] = MASK;
  }
  return configuration;
}
