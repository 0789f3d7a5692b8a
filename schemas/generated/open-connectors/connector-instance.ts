// Generated from schemas/open-connectors/connector-instance.schema.json by npm run generate; change the schema, not this file.

/**
 * What POST /instances creates and GET /instances/{id} answers.
 */
export interface ConnectorInstance {
  /**
   * Number of the instance.
   */
  readonly id: number;
  /**
   * Name of the instance, markup removed.
   */
  readonly name: string;
  /**
   * When it was created, ISO 8601 with seconds; in newer examples.
   */
  readonly createdDate?: string;
  /**
   * Token for calls on behalf of the instance; 36 to 44 characters of base64.
   */
  readonly token: string;
  /**
   * The connector of the instance.
   */
  readonly element: ConnectorDescription;
  /**
   * Number of the connector; in newer examples.
   */
  readonly elementId?: number;
  /**
   * Tags; the name when none were given.
   */
  readonly tags: readonly string[];
  /**
   * Empty in every example.
   */
  readonly provisionInteractions?: readonly unknown[];
  /**
   * Whether the instance is usable.
   */
  readonly valid: boolean;
  /**
   * Whether it was switched off.
   */
  readonly disabled: boolean;
  /**
   * 0 in every example.
   */
  readonly maxCacheSize: number;
  /**
   * 0 in every example.
   */
  readonly cacheTimeToLive: number;
  /**
   * The grant code; in one documented POST answer only, never after PUT or PATCH.
   */
  readonly providerData?: EchoedProviderData;
  /**
   * Settings by key, each as text or null; event.poller.configuration as a JSON string (inferred).
   */
  readonly configuration: {
    /**
     * Value of one key.
     */
    readonly [k: string]: string | null;
  };
  /**
   * Whether events are on; should agree with event.notification.enabled (inferred).
   */
  readonly eventsEnabled: boolean;
  /**
   * Whether requests are traced.
   */
  readonly traceLoggingEnabled: boolean;
  /**
   * Whether answers are cached.
   */
  readonly cachingEnabled: boolean;
  /**
   * How the instance was authenticated; in newer examples.
   */
  readonly externalAuthentication?: 'none' | 'initial';
  /**
   * Who made it; demanded by the vendor's test suite, absent in some examples.
   */
  readonly user?: InstanceUser;
}
/**
 * The connector as an instance shows it.
 */
export interface ConnectorDescription {
  /**
   * Number of the connector; 450 in the ShareFile example.
   */
  readonly id?: number;
  /**
   * Sharefile, not ShareFile.
   */
  readonly name?: string;
  /**
   * sharefile.
   */
  readonly key: string;
  /**
   * What the connector is for.
   */
  readonly description?: string;
  /**
   * Address of its picture.
   */
  readonly image?: string;
  /**
   * Whether it can be used.
   */
  readonly active?: boolean;
  /**
   * Whether it was removed.
   */
  readonly deleted?: boolean;
  /**
   * Whether it authenticates by OAuth.
   */
  readonly typeOauth?: boolean;
  /**
   * Whether it offers trial accounts.
   */
  readonly trialAccount?: boolean;
  /**
   * Whether resources can be transformed.
   */
  readonly transformationsEnabled?: boolean;
  /**
   * Whether bulk download is offered.
   */
  readonly bulkDownloadEnabled?: boolean;
  /**
   * Whether bulk upload is offered.
   */
  readonly bulkUploadEnabled?: boolean;
  /**
   * Whether it can be cloned.
   */
  readonly cloneable?: boolean;
  /**
   * How it authenticates.
   */
  readonly authentication?: ConnectorAuthentication;
  /**
   * documents.
   */
  readonly hub?: string;
  /**
   * Empty in every example.
   */
  readonly parameters?: readonly unknown[];
}
/**
 * How a connector authenticates.
 */
export interface ConnectorAuthentication {
  /**
   * oauth2.
   */
  readonly type: string;
}
/**
 * The grant code as sent.
 */
export interface EchoedProviderData {
  /**
   * Authorization grant code.
   */
  readonly code?: string;
}
/**
 * The user of the platform who made the instance.
 */
export interface InstanceUser {
  /**
   * Number of the user.
   */
  readonly id: number;
  /**
   * Mail address of the user.
   */
  readonly emailAddress?: string;
  /**
   * First name of the user.
   */
  readonly firstName?: string;
  /**
   * Last name of the user.
   */
  readonly lastName?: string;
}
