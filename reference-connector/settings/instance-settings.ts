/** What no public source settles about instances and their configuration. */
export interface InstanceSettings {
  /** O-2: an interval that is empty, 0, negative or no number: refused, or replaced by the element's 5 minutes. */
  readonly intervalPolicy: 'strict' | 'lenient';
  /** Interval where none is given; documented as 5 in the ShareFile instance. Minutes. */
  readonly defaultIntervalMinutes: number;
  /** O-12: tags of an instance that was created without any: its name, or none. */
  readonly omittedTags: 'name' | 'none';
  /** O-11: keys whose values come back as ********. The vendor's suite demands key, secret and password. */
  readonly maskedKeys: readonly string[];
  /** O-11: whether the OAuth tokens are masked as well; the oldest documentation shows them. */
  readonly maskTokens: boolean;
  /** O-3: `event.poller.configuration` comes back as text (values always do) or as the object that was sent. */
  readonly pollerConfigurationEcho: 'string' | 'object';
  /** A callback URL that points at the connector's own inbound endpoint answers itself for ever (B-12). */
  readonly ownEndpointAsCallback: 'refuse' | 'allow';
  /**
   * What is polled when `event.poller.configuration` is not given: the documented example as printed, with its swapped
   * date fields, or with the fields as ShareFile means them (B-18). Which one the real element carries is not published.
   */
  readonly elementPollerDefault: 'as-printed' | 'corrected';
  /** B-17: whom an edited default of the element reaches; documented is that existing instances keep the old one. */
  readonly elementChangesReach: 'new-instances' | 'all-instances';
}

/** The likeliest choices. */
export const INSTANCE_DEFAULTS: InstanceSettings = {
  intervalPolicy: 'strict',
  defaultIntervalMinutes: 5,
  omittedTags: 'name',
  maskedKeys: [
    'oauth.api.key',
    'oauth.api.secret',
    'password',
    'event.notification.basic.password',
    'event.notification.callback.headers',
  ],
  maskTokens: true,
  pollerConfigurationEcho: 'string',
  ownEndpointAsCallback: 'refuse',
  elementPollerDefault: 'as-printed',
  elementChangesReach: 'new-instances',
};
