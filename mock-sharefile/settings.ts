import type { AsyncOperationSettings } from './domain/async-operation.ts';
import { DEFAULT_ASYNC_OPERATION_SETTINGS } from './domain/async-operation.ts';
import type { AccountSettings } from './domain/accounts/account-settings.ts';
import { DEFAULT_ACCOUNT_SETTINGS } from './domain/accounts/account-settings.ts';
import type { AnnotationSettings } from './domain/annotations/annotation-settings.ts';
import { DEFAULT_ANNOTATION_SETTINGS } from './domain/annotations/annotation-settings.ts';
import type { ConnectorGroup } from './domain/accounts/connector-group.ts';
import { DEFAULT_CONNECTOR_GROUPS } from './domain/accounts/connector-group.ts';
import type { OverlapChoice } from './domain/dates/new-york-time.ts';
import type { ProtocolSettings } from './http/protocol-settings.ts';
import { DEFAULT_PROTOCOL_SETTINGS } from './http/protocol-settings.ts';
import { DEFAULT_PROPAGATION } from './domain/items/editing/propagation.ts';
import type { TreeSettings } from './domain/items/tree-state.ts';
import type { OAuthClient, OAuthSettings } from './domain/oauth/oauth-settings.ts';
import type { SharingSettings } from './domain/shares/sharing-settings.ts';
import { DEFAULT_SHARING_SETTINGS } from './domain/shares/sharing-settings.ts';
import type { TransferSettings } from './http/transfers/transfer-settings.ts';
import { DEFAULT_TRANSFER_SETTINGS } from './http/transfers/transfer-settings.ts';
import type { WebhookSettings } from './domain/webhooks/webhook-settings.ts';

/**
 * Everything about the mock that can be chosen. What is marked GUESS is known from no public source: the default is the
 * likeliest behaviour, and a team that knows better changes it here.
 */
export interface ShareFileSettings
  extends
    ProtocolSettings,
    TreeSettings,
    OAuthSettings,
    WebhookSettings,
    AccountSettings,
    TransferSettings,
    AsyncOperationSettings,
    SharingSettings,
    AnnotationSettings {
  /** First label of the account's hosts: `{subdomain}.sharefile.com`. */
  readonly subdomain: string;
  /** The seeded owner (MasterAdmin) and a second employee without that role; the passwords are public on purpose. */
  readonly ownerUsername: string;
  readonly ownerPassword: string;
  readonly employeeUsername: string;
  readonly employeePassword: string;
  /** How much is seeded: users (at least 2), folders and files. */
  readonly seedUserCount: number;
  readonly seedFolderCount: number;
  readonly seedFileCount: number;
  /** Names of the virtual folders; "Personal Folders" was seen live, the others are GUESS. */
  readonly topFolderName: string;
  readonly homeFolderName: string;
  readonly sharedFoldersName: string;
  readonly favoritesName: string;
  readonly connectorsName: string;
  readonly fileBoxName: string;
  /** Whether files may lie directly at the top of the account. GUESS: yes, it makes the smallest scenarios possible. */
  readonly filesAtTop: boolean;
  /**
   * Where the folder of a symbolic link is that names no Link of its own: root of the API of another provider (quirk
   * Q23).
   */
  readonly connectorApiRoot: string;
  /** The kinds of connectors that there are. GUESS: their names, and all providers but `sp` and `cifs`. */
  readonly connectorGroups: readonly ConnectorGroup[];
  /** Whether `Path` ends with the item itself: documentation and scripts say no, an SDK comment says yes. */
  readonly pathIncludesItem: boolean;
  /** What `odata.count` counts. GUESS: all that match, before `$top` and `$skip`. */
  readonly odataCount: 'total' | 'page';
  /** `DiskSpaceLimit` and `BandwidthLimitInMB` of what is unlimited. GUESS: 0. */
  readonly unlimitedValue: number;
  /** `ExpirationDays` of what never expires. GUESS: -1. */
  readonly neverExpiresDays: number;
  /** Quirk Q1: a PATCHed ClientModifiedDate is read as New York wall-clock time (rclone compensates for it). */
  readonly patchedDatesAreNewYorkTime: boolean;
  /** Which instant an ambiguous hour in November means. GUESS: the later one, as .NET takes standard time. */
  readonly newYorkOverlap: OverlapChoice;
  /** How long download and upload URLs live. GUESS: an hour. */
  readonly transferUrlLifetimeSeconds: number;
  /** HTTP status of a refused upload with `fmt=json`; 200 and 4xx were both seen (quirk Q12). */
  readonly uploadErrorStatus: 200 | 400;
  /** Whether unknown paths of `*.sharefile.com` answer 200 with the web application's page (quirk Q20). */
  readonly applicationPlaneShell: boolean;
  /** Longest JSON body and longest file that are taken, in bytes; a limit of this mock, not of the service. */
  readonly maxJsonBytes: number;
  readonly maxUploadBytes: number;
  /** Whether the control API below /_lab/ wants its token, and under which names besides loopback it is reached. */
  readonly controlRequiresToken: boolean;
  readonly controlHosts: readonly string[];
  /** How many answered requests, item changes and webhook attempts are remembered. */
  readonly journalCapacity: number;
  readonly changesCapacity: number;
  readonly deliveriesCapacity: number;
}

const DEFAULT_CLIENT: OAuthClient = {
  clientId: 'sharefile-lab-client',
  clientSecret: 'sharefile-lab-client-secret',
  redirectUris: ['https://mycoolapp.com', 'http://127.0.0.1/callback'],
};

/** The settings that hold unless told otherwise. */
export const DEFAULT_SETTINGS: ShareFileSettings = {
  subdomain: 'cloud-elements',
  ownerUsername: 'owner@cloud-elements.example',
  ownerPassword: 'owner-password',
  employeeUsername: 'employee@cloud-elements.example',
  employeePassword: 'employee-password',
  seedUserCount: 3,
  seedFolderCount: 12,
  seedFileCount: 40,
  topFolderName: 'Folders',
  homeFolderName: 'Personal Folders',
  sharedFoldersName: 'Shared Folders',
  favoritesName: 'Favorites',
  connectorsName: 'Connectors',
  fileBoxName: 'File Box',
  filesAtTop: true,
  connectorApiRoot: 'https://storage-zone.example/cifs/v3',
  connectorGroups: DEFAULT_CONNECTOR_GROUPS,
  pathIncludesItem: false,
  odataCount: 'total',
  unlimitedValue: 0,
  neverExpiresDays: -1,
  patchedDatesAreNewYorkTime: true,
  newYorkOverlap: 'later',
  transferUrlLifetimeSeconds: 3600,
  uploadErrorStatus: 200,
  applicationPlaneShell: true,
  maxJsonBytes: 1024 * 1024,
  ...DEFAULT_PROTOCOL_SETTINGS,
  maxUploadBytes: 16 * 1024 * 1024 * 1024,
  ...DEFAULT_TRANSFER_SETTINGS,
  ...DEFAULT_ASYNC_OPERATION_SETTINGS,
  ...DEFAULT_SHARING_SETTINGS,
  ...DEFAULT_ANNOTATION_SETTINGS,
  controlRequiresToken: true,
  controlHosts: [],
  journalCapacity: 1000,
  changesCapacity: 100_000,
  deliveriesCapacity: 100_000,
  ...DEFAULT_ACCOUNT_SETTINGS,
  maxNameLength: 256,
  invalidNameAnswer: 'bad-request',
  nameTakenText: 'The folder already contains an item named "{name}".',
  progenyEditPropagation: DEFAULT_PROPAGATION,
  fileCountIncludesFolders: false,
  fileCountIncludesLinks: true,
  uploadNameConflict: 'rename',
  versioning: true,
  recycleBinDays: 45,
  renameBeforeMove: 'clobbers',
  clients: [DEFAULT_CLIENT],
  openClients: false,
  invalidClientStatus: 400,
  redirectHashEncoding: 'base64',
  accessTokenLifetimeSeconds: 28_800,
  authorizationCodeLifetimeSeconds: 300,
  refreshTokenLifetimeSeconds: 0,
  refreshTokenRotation: 'rotate-and-revoke',
  refreshTokenGraceSeconds: 60,
  webhookSignatureEncoding: 'base64',
  newVersionOperation: 'Upload',
  fileWebhookOperations: {
    renamed: 'Update',
    edited: 'Update',
    moved: 'Update',
    copied: 'Upload',
    restored: 'Upload',
  },
  unpermittedEvents: 'refuse',
  webhookKeyForm: 'text',
  deletedVersionOperation: 'Delete',
  linkWebhookEvents: 'none',
  folderWebhooksRecursive: false,
  duplicateSubscriptions: 'allow',
  subscriptionsListedPerClient: false,
  webhookDelaySeconds: 0,
  webhookTimeoutSeconds: 10,
  webhookRetryFirstDelaySeconds: 1,
  webhookRetryFactor: 2,
  webhookRetryLongestDelaySeconds: 3600,
  webhookTimeToLiveHours: 168,
};
