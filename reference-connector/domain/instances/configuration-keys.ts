/** Form of a configuration value, as the vendor's element definitions name it. */
export type ConfigurationType = 'TEXTFIELD_128' | 'TEXTFIELD_1000' | 'TEXTAREA' | 'BOOLEAN' | 'PASSWORD';

/** What is known of a configuration key besides its value. */
export interface ConfigurationKey {
  readonly key: string;
  /** Label in a form. */
  readonly name: string;
  readonly type: ConfigurationType;
  readonly required: boolean;
  readonly hideFromConsole: boolean;
  /** Filled in by the platform itself; it cannot be set. */
  readonly isKept: boolean;
}

type Row = readonly [key: string, name: string, type: ConfigurationType, traits?: string];

/** Keys of the sharefile element. Keys and which are required are documented; labels and types of most are a GUESS. */
const ROWS: readonly Row[] = [
  ['oauth.callback.url', 'Callback URL', 'TEXTFIELD_1000', 'required'],
  ['oauth.api.key', 'API Key', 'TEXTFIELD_128', 'required'],
  ['oauth.api.secret', 'API Secret', 'PASSWORD', 'required'],
  ['document.root.folder.name', 'Root Folder', 'TEXTFIELD_128', 'required'],
  ['sharefile.subdomain', 'ShareFile Subdomain', 'TEXTFIELD_128', 'required'],
  ['base.url', 'Base URL', 'TEXTFIELD_1000', 'hidden'],
  ['sharefile.auth.url', 'Authorization URL', 'TEXTFIELD_1000', 'hidden'],
  ['sharefile.token.url', 'Token URL', 'TEXTFIELD_1000', 'hidden'],
  ['sharefile.format', 'Format', 'TEXTFIELD_128', 'hidden'],
  ['pagination.max', 'Largest Page', 'TEXTFIELD_128', 'hidden'],
  ['pagination.type', 'Kind of Paging', 'TEXTFIELD_128', 'hidden'],
  ['filter.response.nulls', 'Filter null values from the response', 'BOOLEAN'],
  ['oauth.user.token', 'User Token', 'PASSWORD', 'hidden kept'],
  ['oauth.user.refresh_token', 'Refresh Token', 'PASSWORD', 'hidden kept'],
  ['oauth.user.refresh_time', 'Refresh Time', 'TEXTFIELD_128', 'hidden kept'],
  ['event.notification.enabled', 'Enable Event Notifications', 'BOOLEAN'],
  ['event.vendor.type', 'Vendor Event Type', 'TEXTFIELD_128'],
  ['event.notification.callback.url', 'Event Notification Callback URL', 'TEXTFIELD_1000'],
  ['event.notification.signature.key', 'Callback Notification Signature Key', 'PASSWORD'],
  ['event.notification.subscription.id', 'Subscription Id', 'TEXTFIELD_1000', 'hidden kept'],
  ['event.poller.refresh_interval', 'Event Poller Refresh Interval (minutes)', 'TEXTFIELD_128'],
  ['event.poller.urls', 'Configure Polling (legacy)', 'TEXTAREA'],
  ['event.poller.configuration', 'Configure Polling', 'TEXTAREA'],
];

const KEYS: ReadonlyMap<string, ConfigurationKey> = new Map(
  ROWS.map(([key, name, type, traits = '']) => [
    key,
    {
      key,
      name,
      type,
      required: traits.includes('required'),
      hideFromConsole: traits.includes('hidden'),
      isKept: traits.includes('kept'),
    },
  ]),
);

/** All keys that the element defines. */
export const ELEMENT_KEYS: readonly string[] = [...KEYS.keys()];

/** What is known of a key; one that the element does not define is an optional text. */
export function configurationKeyOf(key: string): ConfigurationKey {
  return (
    KEYS.get(key) ?? { key, name: key, type: 'TEXTFIELD_128', required: false, hideFromConsole: false, isKept: false }
  );
}
