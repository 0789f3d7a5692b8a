// Generated from schemas/open-connectors/create-instance-request.schema.json by npm run generate; change the schema, not this file.
import type { PollerConfiguration } from './poller-configuration.ts';

/**
 * Body of POST /instances in both documented forms, with polling and with webhooks.
 */
export interface CreateInstanceRequest {
  /**
   * Which connector; by key in both documented forms.
   */
  readonly element: ConnectorReference;
  /**
   * What the OAuth redirect brought; required unless externalAuthentication is initial.
   */
  readonly providerData?: ProviderData;
  /**
   * initial: the request carries oauth.user.refresh_token instead of a grant code (vendor's test suite).
   */
  readonly externalAuthentication?: 'initial' | 'none';
  /**
   * Settings of the connector and its events.
   */
  readonly configuration: InstanceConfiguration;
  /**
   * Optional. Tags to identify the instance by; an array in every example, although the tables type it string. Omitted: the service stores the name.
   */
  readonly tags?: readonly string[] | string;
  /**
   * Name of the instance; the tables type it Body.
   */
  readonly name: string;
}
/**
 * Names a connector by key or by number.
 */
export interface ConnectorReference {
  /**
   * Key of the connector: sharefile.
   */
  readonly key?: string;
  /**
   * Number of the connector, instead of the key (vendor's test suite).
   */
  readonly id?: number;
}
/**
 * What the provider's redirect carried.
 */
export interface ProviderData {
  /**
   * Authorization grant code; exchanged for the OAuth tokens.
   */
  readonly code: string;
}
/**
 * Settings by key; booleans and numbers may come as JSON values or as text.
 */
export interface InstanceConfiguration {
  /**
   * Redirect URI registered with the provider; the examples print https;//, not a URL.
   */
  readonly 'oauth.callback.url': string;
  /**
   * Client id from the provider.
   */
  readonly 'oauth.api.key': string;
  /**
   * Client secret from the provider.
   */
  readonly 'oauth.api.secret': string;
  /**
   * Refresh token of one's own, with externalAuthentication initial.
   */
  readonly 'oauth.user.refresh_token'?: string;
  /**
   * Root folder; /top is the root level, favorites, home and allshared are shortcuts.
   */
  readonly 'document.root.folder.name': string;
  /**
   * First label of https://cloud-elements.sharefile.com.
   */
  readonly 'sharefile.subdomain': string;
  /**
   * Optional. Whether events are on; default false.
   */
  readonly 'event.notification.enabled'?: true | false | 'true' | 'false';
  /**
   * How changes are noticed; default polling. webhook on the ShareFile page, webhooks in generic tables; in neither of the page's tables.
   */
  readonly 'event.vendor.type'?: 'polling' | 'webhook' | 'webhooks';
  /**
   * Where to send notifications; required once events are on. Empty in the polling example, false by default in some elements.
   */
  readonly 'event.notification.callback.url'?: string | null;
  /**
   * Optional. Key of the HMAC that signs notifications; missing from the polling table though in the polling template.
   */
  readonly 'event.notification.signature.key'?: string | null;
  /**
   * Minutes between polls; required for polling. Typed number, sent as text; empty in the template.
   */
  readonly 'event.poller.refresh_interval'?: number | string;
  /**
   * Optional. What to poll: an object on the ShareFile page, JSON in a string on sibling pages.
   */
  readonly 'event.poller.configuration'?: PollerConfiguration | string;
  /**
   * Legacy form of the poller's configuration, one line per resource.
   */
  readonly 'event.poller.urls'?: string | null;
}
