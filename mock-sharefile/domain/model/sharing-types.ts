/**
 * Shares, zones, webhooks and the rest.
 * In the notation that `entity-model.ts` reads; the members are those of Citrix' .NET SDK (`Models/*.cs`).
 */
export const SHARING_TYPES = `
Share = AliasID string, ShareType ShareType, Title string, HasSentMessage bool, SentMessageTitle string,
  RequireLogin bool, RequireUserInfo bool, Parent Item, Creator User, User User, Items Item[], CreationDate
  date, ExpirationDate date, MaxDownloads int, TotalDownloads int, IsViewOnly bool, TrackUntilDate date,
  SendFrequency int, SendInterval int, LastDateSent date, IsConsumed bool, IsRead bool, IsArchived bool,
  SendTool string, SendMethod string, UsesStreamIDs bool, Uri uri, Recipients ShareAlias[], Zone Zone, Signature
  string, HasRemoteChildren bool, Redirection Redirection, ShareSubType ShareSubType, ShareItemHistory
  ShareItemHistory[], Settings ShareSettings, ShareAccessRight ShareAccessRight, IrmProtected bool
ShareAlias = User User, Share Share, Email string, Downloads int, IsConsumed bool, IsArchived bool, IsRead bool,
  Uri uri
ShareSettings = NotifyOnUse bool
ShareAccessRight = DisplayText string, AccessRightType ShareAccessRightType
ShareSendParams = Items string[], Emails string[], Subject string, Body string, CcSender bool, RequireLogin
  bool, SendAnon bool, RequireUserInfo bool, ExpirationDays int, NotifyOnDownload bool, IsViewOnly bool,
  MaxDownloads int, UsesStreamIDs bool, ShareAccessRight ShareAccessRight
ShareRequestParams = FolderId string, FolderPath string, Emails string[], Subject string, Body string, CcSender
  bool, RequireLogin bool, ExpirationDays int, NotifyOnUpload bool, IsViewOnly bool
ShareResendParams = ShareId string, Recipients string[], Subject string, Body string, CcSender bool, NotifyOnUse
  bool
ShareItemHistory = Title string, Recipient string, ActivityType ItemAction, DownloadDate date
Capability = Name CapabilityName, Version string, ScopedHostsAndProviders string[], SupportedDataTypes string[]
AsyncOperation = Operation AsyncOperationType, Account Account, AuthorityZone Zone, Source Item, User User,
  CreationDate date, State AsyncOperationState, UpdateDate date, Target Item, BatchID string, BatchSourceID
  string, BatchTargetID string, BatchProgress number, BatchState AsyncOperationState, BatchTotal int
Zone : Principal = Secret string, ZoneType ZoneType, Account Account, HeartBeatTolerance int, PingBackInterval
  int, Version string, ZoneServices ZoneService, IsHIPAAZone bool, IsMultiTenant bool, StorageCenters
  StorageCenter[], Metadata Metadata[]
StorageCenter = Zone Zone, Address string, LocalAddress string, ExternalAddress string, DefaultExternalUrl
  string, HostName string, Services ZoneService, Version string, Enabled bool, LastHeartBeat date, ExternalUrl
  string, MetadataProxyAddress string, LastPingBack date, Metadata Metadata[]
ConnectorGroup : Folder = Zones ConnectorGroupZone[], Provider string
ConnectorGroupZone = Zone Zone, StorageCenters StorageCenter[], ApiVersionMin string, ApiVersionMax string,
  IconUrl string, FormUrl string
WebhookSubscription = WebhookUrl string, SubscriptionContext SubscriptionContext, Events
  SubscribedResourceEvent[]
SubscriptionContext = ResourceType string, ResourceId string
SubscribedResourceEvent = ResourceType string, OperationName string
WebhookClient = OAuthClientId string, SignatureKeys WebhookSignatureKeys
WebhookSignatureKeys = PrimaryKey string, SecondaryKey string
WebhookCapabilities = SupportedContexts WebhookSupportedContext[]
WebhookSupportedContext = ResourceType string, Events WebhookSupportedEvents[]
WebhookSupportedEvents = ResourceType string, OperationName string
RemoteUpload = Name string, Uri string, IsPublic bool, RequireUserInfo bool, SelectRecipient bool, Users
  Contact[]
Workflow = Created date, Due date, LastComment date, StreamId string, FileName string, DisplayName string, Item
  Item, Status string, LastStatusUpdate date, WorkflowType string, ShareableLinkUrl uri, Version int
`;
