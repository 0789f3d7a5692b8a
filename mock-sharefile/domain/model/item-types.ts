/**
 * Items and what belongs to them: locks, favorites, versions, transfers, searches.
 * In the notation that `entity-model.ts` reads; the members are those of Citrix' .NET SDK (`Models/*.cs`).
 */
export const ITEM_TYPES = `
Item = Name string, FileName string, Creator User, Parent Item, AccessControls AccessControl[], Zone Zone,
  CreationDate date, ProgenyEditDate date, ClientCreatedDate date, ClientModifiedDate date, ExpirationDate date,
  Description string, DiskSpaceLimit int, IsHidden bool, BandwidthLimitInMB int, Owner User, Account Account,
  FileSizeInKB int, Path string, CreatorFirstName string, CreatorLastName string, ExpirationDays int,
  FileSizeBytes long, PreviewStatus PreviewStatus, MaxPreviewSize int, HasPendingDeletion bool,
  AssociatedFolderTemplateID string, IsTemplateOwned bool, HasPermissionInfo bool, State int, StreamID string,
  CreatorNameShort string, HasMultipleVersions bool, HasPendingAsyncOp bool, Metadata Metadata[], Favorite
  Favorite, SemanticPath string, LastModifiedByUserID string, LastActivityUserNameShort string, ItemOperations
  ItemOperations
File : Item = FilePath string, Hash string, HasPreview bool, VirusStatus FileVirusStatus, DlpInfo ItemDlpInfo,
  Info ItemInfo, LockedBy User, FileLockInfo FileLock, Version number
Folder : Item = FileCount int, Children Item[], HasRemoteChildren bool, Info ItemInfo, Redirection Redirection,
  FavoriteFolder FavoriteFolder, ZoneService ZoneService
Link : Item = Uri uri
Note : Item =
SymbolicLink : Folder = Link uri, ConnectorGroup ConnectorGroup
ItemInfo = CurrentAccessControl AccessControl, HasVroot bool, IsSystemRoot bool, IsAccountRoot bool, IsVRoot
  bool, IsMyFolders bool, IsAHomeFolder bool, IsMyHomeFolder bool, IsAStartFolder bool, IsSharedFolder bool,
  IsPassthrough bool, IsVersioned bool, CanAddFolder bool, CanAddNode bool, CanView bool, CanDownload bool,
  CanWatermarkDownload bool, CanDocViewerPrint bool, CanUpload bool, CanSend bool, CanDeleteCurrentItem bool,
  CanDeleteChildItems bool, CanManagePermissions bool, CanEditFolderOpts bool, CanEditRetentionPolicy bool,
  CanEditFolderExpirationDays bool, CanEditFolderExpirationDate bool, CanEditFolderMaxVersions bool,
  CanEditFolderVersioning bool, CanCreateOfficeDocuments bool, FolderPayID string, ShowFolderPayBuyButton bool,
  TreeMode TreeMode, Versioning Versioning, TreeModeOperationAllowed bool, TreeModeSourceId string,
  ForcedSortField SortField, ForcedSortOrder SortDirection, MaxVersions int, DocumentViewerPrinting
  DocumentViewerPrinting, WatermarkedDownloads WatermarkedDownloads, OptionPropagation FolderOption[],
  ViewOnlyWatermarkText string, SortField SortField, SortDirection SortDirection, CanCreateRequestList bool
ItemDlpInfo = Status DlpStatus
ItemProtocolLink = Link string, Redirection Redirection
Redirection = Method string, Root string, Zone Zone, Uri uri, FormsUri uri, SessionUri uri, TokenUri uri,
  SessionCheck bool, Body string, Available bool
UploadRequestParams = Method UploadMethod, Raw bool, FileName string, FileSize long, BatchId string, BatchLast
  bool, CanResume bool, StartOver bool, Unzip bool, Overwrite bool, Opid string, Title string, Tool string,
  Details string, IsSend bool, SendGuid string, Notify bool, ThreadCount int, ClientCreatedDate date,
  ClientModifiedDate date, BaseFileId string
UploadSpecification = Method UploadMethod, PrepareUri uri, ChunkUri uri, FinishUri uri, ProgressData string,
  IsResume bool, ResumeIndex long, ResumeOffset long, ResumeFileHash string, MaxNumberOfThreads int,
  CanAcceptParamsInHeaders bool
DownloadSpecification = DownloadToken string, PrepareXmlInfo string, DownloadUrl uri, DownloadPrepStartURL uri,
  DownloadPrepStatusURL uri
SearchQuery = Query Query, Paging QueryPaging, Sort QuerySorting, TimeoutInSeconds int
SimpleSearchQuery = Query SimpleQuery, Paging QueryPaging, Sort QuerySorting, TimeoutInSeconds int
SimpleQuery = ItemType string, ParentID string, CreatorID string, SearchQuery string, CreateStartDate string,
  CreateEndDate string, ItemNameOnly bool
Query = ItemTypes string[], ParentID string[], CreatorID string[], SearchQuery string, CreateStartDate string,
  CreateEndDate string, ItemNameOnly bool
QueryPaging = PageNumber int, PageSize int, Count int, Skip int
QuerySorting = SortBy string, Ascending bool
SearchResults = PartialResults bool, Results SearchResult[], TimedOut bool, TotalCount int
AdvancedSearchResults = PartialResults bool, Results SearchResult[], TimedOut bool, TotalCount int
SearchResult = Rank int, Score decimal, ItemID string, ParentID string, ParentName string, ItemType string,
  FileName string, DisplayName string, Size long, CreatorID string, CreatorName string, CreatorFirstName string,
  CreatorLastName string, CreationDate date, Details string, MD5 string, PreviewStatus int, VirusStatus int, Url
  string, CanDownload bool, CanView bool, CanDelete bool, ParentSemanticPath string, Path string, StreamID
  string, AccountID string
Favorite = User User, Item Item, DisplayPosition int, Alias string, CreationDate date
FavoriteFolder = User User, Folder Item, SortOrder int, FolderAlias string, FolderName string, Path string,
  FileSize long, CreationDate date, CreatorFirstName string, CreatorLastName string
FileLock = LockId string, Owner Principal, ExpirationTimeInMinutes int, ExpirationDate date
Metadata = Name string, Value string, IsPublic bool
AccessControl = Item Item, Principal Principal, CanUpload bool, CanDownload bool, CanView bool, CanDelete bool,
  CanManagePermissions bool, NotifyOnUpload bool, NotifyOnDownload bool, IsOwner bool
AccessControlParam = AccessControl AccessControl, NotifyUser bool, NotifyMessage string, Recursive bool
AccessControlsBulkParams = NotifyUser bool, NotifyMessage string, AccessControlParams AccessControlParam[]
AccessControlBulkResult = SuccessEntities AccessControl[], AsyncOperations AsyncOperation[], FailedEntities
  AccessControlFailedEntry[]
AccessControlFailedEntry = AccessControl AccessControl, Code string, Message ODataExceptionMessage
ODataExceptionMessage = lang string, value string
FolderTemplate = Name string, Description string, Creator User, Items FolderTemplateItem[]
FolderTemplateItem = Name string, Description string, Items FolderTemplateItem[]
`;
