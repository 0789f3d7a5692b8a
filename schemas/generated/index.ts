// Generated from schemas/**/*.schema.json by npm run generate; change the schemas, not this file.
import type { Baseline } from './harness/baseline.ts';
import type { ReproBundle } from './harness/bundle.ts';
import type { LabConfig } from './harness/config.ts';
import type { Observation } from './harness/observation.ts';
import type { Report } from './harness/report.ts';
import type { RunResults } from './harness/results.ts';
import type { ScenarioFile } from './harness/scenario.ts';
import type { CloudFile } from './open-connectors/cloud-file.ts';
import type { ConfigurationObject } from './open-connectors/configuration-object.ts';
import type { ConnectorInstance } from './open-connectors/connector-instance.ts';
import type { ConnectorSettingsFile } from './open-connectors/connector-settings.ts';
import type { CreateInstanceRequest } from './open-connectors/create-instance-request.ts';
import type { DocumentLink } from './open-connectors/document-link.ts';
import type { Documents } from './open-connectors/documents.ts';
import type { ConnectorErrorBody } from './open-connectors/error.ts';
import type { EventLogEvent } from './open-connectors/event-log-event.ts';
import type { HubFolder } from './open-connectors/folder.ts';
import type { Notification } from './open-connectors/notification.ts';
import type { ObjectNames } from './open-connectors/object-names.ts';
import type { Ping } from './open-connectors/ping.ts';
import type { PollerConfiguration } from './open-connectors/poller-configuration.ts';
import type { Revision } from './open-connectors/revision.ts';
import type { HubShare } from './open-connectors/share.ts';
import type { AccessControl } from './sharefile/access-control.ts';
import type { AccountExport } from './sharefile/account-export.ts';
import type { ShareFileErrorBody } from './sharefile/error.ts';
import type { Fault } from './sharefile/fault.ts';
import type { FavoriteFolder } from './sharefile/favorite-folder.ts';
import type { Favorite } from './sharefile/favorite.ts';
import type { Feed } from './sharefile/feed.ts';
import type { FileLock } from './sharefile/file-lock.ts';
import type { File } from './sharefile/file.ts';
import type { Folder } from './sharefile/folder.ts';
import type { Group } from './sharefile/group.ts';
import type { Item } from './sharefile/item.ts';
import type { ItemsFeed } from './sharefile/items-feed.ts';
import type { Link } from './sharefile/link.ts';
import type { Metadata } from './sharefile/metadata.ts';
import type { MockShareFileSettings } from './sharefile/mock-settings.ts';
import type { Note } from './sharefile/note.ts';
import type { OAuthToken } from './sharefile/oauth-token.ts';
import type { Share } from './sharefile/share.ts';
import type { SymbolicLink } from './sharefile/symbolic-link.ts';
import type { User } from './sharefile/user.ts';
import type { WebhookEvent } from './sharefile/webhook-event.ts';
import type { WebhookSubscription } from './sharefile/webhook-subscription.ts';
import type { Zone } from './sharefile/zone.ts';

export type {
  Baseline,
  KnownFailure,
} from './harness/baseline.ts';
export type {
  BundleOutcome,
  BundleSubject,
  ReproBundle,
  WireBody,
  WireExchange,
} from './harness/bundle.ts';
export type {
  LabConfig,
} from './harness/config.ts';
export type {
  AnyJson,
  Blank,
  EventConfiguration,
  HeaderValues,
  Instant,
  Observation,
  ObservedChange,
  ObservedDates,
  ObservedInstance,
  ObservedItem,
  ObservedRequest,
  ObservedResponse,
  ObservedShareFile,
  Probe,
  ProviderTruth,
  Quirk,
  ReceivedCallback,
  Repair,
  Replay,
  ReplayNote,
  Subject,
  Tool,
} from './harness/observation.ts';
export type {
  CheckReport,
  ClauseCoverage,
  ClauseReport,
  Evidence,
  Finding,
  Ledger,
  LedgerCounts,
  LedgerRow,
  Level,
  ReplayBlank,
  ReplayRepair,
  Report,
  Summary,
} from './harness/report.ts';
export type {
  KeptRun,
  ResultCase,
  RunResults,
  Shard,
} from './harness/results.ts';
export type {
  AnswerCallbacksStep,
  ContentStep,
  ExpectedAnswer,
  ExpectedCounts,
  ExpectedEvent,
  InquireStep,
  ItemPath,
  MoveStep,
  PathStep,
  ReleaseQueueStep,
  RenameStep,
  RequestStep,
  RestartStep,
  ScenarioExpectation,
  ScenarioFile,
  ScenarioReplay,
  ScenarioSettings,
  ScenarioStep,
  ScenarioVariant,
  UploadManyStep,
} from './harness/scenario.ts';
export type {
  CloudFile,
} from './open-connectors/cloud-file.ts';
export type {
  ConfigurationObject,
} from './open-connectors/configuration-object.ts';
export type {
  ConnectorAuthentication,
  ConnectorDescription,
  ConnectorInstance,
  EchoedProviderData,
  InstanceUser,
} from './open-connectors/connector-instance.ts';
export type {
  ConnectorSettingsFile,
} from './open-connectors/connector-settings.ts';
export type {
  ConnectorReference,
  CreateInstanceRequest,
  InstanceConfiguration,
  ProviderData,
} from './open-connectors/create-instance-request.ts';
export type {
  DocumentLink,
} from './open-connectors/document-link.ts';
export type {
  Documents,
} from './open-connectors/documents.ts';
export type {
  ConnectorErrorBody,
} from './open-connectors/error.ts';
export type {
  EventElementInstance,
  EventLogEvent,
} from './open-connectors/event-log-event.ts';
export type {
  HubFolder,
} from './open-connectors/folder.ts';
export type {
  Notification,
  NotificationMessage,
  NotifiedEvent,
  RawPayload,
} from './open-connectors/notification.ts';
export type {
  ObjectNames,
} from './open-connectors/object-names.ts';
export type {
  Ping,
} from './open-connectors/ping.ts';
export type {
  DatesConfiguration,
  Flag,
  PolledResource,
  PollerConfiguration,
  WholeNumber,
} from './open-connectors/poller-configuration.ts';
export type {
  Revision,
} from './open-connectors/revision.ts';
export type {
  HubShare,
} from './open-connectors/share.ts';
export type {
  AccessControl,
} from './sharefile/access-control.ts';
export type {
  AccountExport,
  ExportedItem,
} from './sharefile/account-export.ts';
export type {
  LocalizedMessage,
  ShareFileErrorBody,
} from './sharefile/error.ts';
export type {
  ClockSkewEffect,
  ConnectionResetEffect,
  EqualTimestampsEffect,
  Fault,
  FaultEffect,
  FaultWhere,
  FractionDigitsEffect,
  ItemVisibleLateEffect,
  LatencyEffect,
  MalformedJsonEffect,
  MeanwhileEffect,
  NumbersAsStringsEffect,
  RangeOneByteShortEffect,
  SlowBodyEffect,
  StatusEffect,
  TokenDiesEffect,
  TruncatedBodyEffect,
  WebhookBurstEffect,
  WebhookDuplicatedEffect,
  WebhookLateEffect,
  WebhookLostEffect,
  WebhookReorderedEffect,
  WrongContentTypeEffect,
} from './sharefile/fault.ts';
export type {
  FavoriteFolder,
} from './sharefile/favorite-folder.ts';
export type {
  Favorite,
} from './sharefile/favorite.ts';
export type {
  Feed,
} from './sharefile/feed.ts';
export type {
  FileLock,
} from './sharefile/file-lock.ts';
export type {
  File,
} from './sharefile/file.ts';
export type {
  Folder,
} from './sharefile/folder.ts';
export type {
  Group,
} from './sharefile/group.ts';
export type {
  Item,
  ItemInfo,
  ItemReference,
} from './sharefile/item.ts';
export type {
  ItemsFeed,
} from './sharefile/items-feed.ts';
export type {
  Link,
} from './sharefile/link.ts';
export type {
  Metadata,
} from './sharefile/metadata.ts';
export type {
  FurtherAccount,
  MockShareFileSettings,
  OAuthClient,
  PropagationRule,
  PropagationTable,
  SeededLogin,
} from './sharefile/mock-settings.ts';
export type {
  Note,
} from './sharefile/note.ts';
export type {
  OAuthToken,
} from './sharefile/oauth-token.ts';
export type {
  Share,
} from './sharefile/share.ts';
export type {
  SymbolicLink,
} from './sharefile/symbolic-link.ts';
export type {
  User,
} from './sharefile/user.ts';
export type {
  AccountInfo,
  EventParent,
  EventResource,
  ResourceEvent,
  WebhookEvent,
} from './sharefile/webhook-event.ts';
export type {
  SubscribedEvent,
  SubscriptionContext,
  WebhookSubscription,
} from './sharefile/webhook-subscription.ts';
export type {
  Zone,
} from './sharefile/zone.ts';

/** Which type a value has once the guard of that name has accepted it. */
export interface SchemaTypes {
  readonly 'harness/baseline': Baseline;
  readonly 'harness/bundle': ReproBundle;
  readonly 'harness/config': LabConfig;
  readonly 'harness/observation': Observation;
  readonly 'harness/report': Report;
  readonly 'harness/results': RunResults;
  readonly 'harness/scenario': ScenarioFile;
  readonly 'open-connectors/cloud-file': CloudFile;
  readonly 'open-connectors/configuration-object': ConfigurationObject;
  readonly 'open-connectors/connector-instance': ConnectorInstance;
  readonly 'open-connectors/connector-settings': ConnectorSettingsFile;
  readonly 'open-connectors/create-instance-request': CreateInstanceRequest;
  readonly 'open-connectors/document-link': DocumentLink;
  readonly 'open-connectors/documents': Documents;
  readonly 'open-connectors/error': ConnectorErrorBody;
  readonly 'open-connectors/event-log-event': EventLogEvent;
  readonly 'open-connectors/folder': HubFolder;
  readonly 'open-connectors/notification': Notification;
  readonly 'open-connectors/object-names': ObjectNames;
  readonly 'open-connectors/ping': Ping;
  readonly 'open-connectors/poller-configuration': PollerConfiguration;
  readonly 'open-connectors/revision': Revision;
  readonly 'open-connectors/share': HubShare;
  readonly 'sharefile/access-control': AccessControl;
  readonly 'sharefile/account-export': AccountExport;
  readonly 'sharefile/error': ShareFileErrorBody;
  readonly 'sharefile/fault': Fault;
  readonly 'sharefile/favorite-folder': FavoriteFolder;
  readonly 'sharefile/favorite': Favorite;
  readonly 'sharefile/feed': Feed;
  readonly 'sharefile/file-lock': FileLock;
  readonly 'sharefile/file': File;
  readonly 'sharefile/folder': Folder;
  readonly 'sharefile/group': Group;
  readonly 'sharefile/item': Item;
  readonly 'sharefile/items-feed': ItemsFeed;
  readonly 'sharefile/link': Link;
  readonly 'sharefile/metadata': Metadata;
  readonly 'sharefile/mock-settings': MockShareFileSettings;
  readonly 'sharefile/note': Note;
  readonly 'sharefile/oauth-token': OAuthToken;
  readonly 'sharefile/share': Share;
  readonly 'sharefile/symbolic-link': SymbolicLink;
  readonly 'sharefile/user': User;
  readonly 'sharefile/webhook-event': WebhookEvent;
  readonly 'sharefile/webhook-subscription': WebhookSubscription;
  readonly 'sharefile/zone': Zone;
}

/** Names of all schemas: their path below schemas/ without the ending. */
export const schemaNames: readonly (keyof SchemaTypes)[] = [
  'harness/baseline',
  'harness/bundle',
  'harness/config',
  'harness/observation',
  'harness/report',
  'harness/results',
  'harness/scenario',
  'open-connectors/cloud-file',
  'open-connectors/configuration-object',
  'open-connectors/connector-instance',
  'open-connectors/connector-settings',
  'open-connectors/create-instance-request',
  'open-connectors/document-link',
  'open-connectors/documents',
  'open-connectors/error',
  'open-connectors/event-log-event',
  'open-connectors/folder',
  'open-connectors/notification',
  'open-connectors/object-names',
  'open-connectors/ping',
  'open-connectors/poller-configuration',
  'open-connectors/revision',
  'open-connectors/share',
  'sharefile/access-control',
  'sharefile/account-export',
  'sharefile/error',
  'sharefile/fault',
  'sharefile/favorite-folder',
  'sharefile/favorite',
  'sharefile/feed',
  'sharefile/file-lock',
  'sharefile/file',
  'sharefile/folder',
  'sharefile/group',
  'sharefile/item',
  'sharefile/items-feed',
  'sharefile/link',
  'sharefile/metadata',
  'sharefile/mock-settings',
  'sharefile/note',
  'sharefile/oauth-token',
  'sharefile/share',
  'sharefile/symbolic-link',
  'sharefile/user',
  'sharefile/webhook-event',
  'sharefile/webhook-subscription',
  'sharefile/zone',
];
