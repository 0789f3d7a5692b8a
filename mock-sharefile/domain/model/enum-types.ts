/** The enumerations of Citrix' .NET SDK in declaration order; a number is given where the count is left. */
export const ENUM_TYPES = `
AccountSubType = None, Partner, Tenant
AsyncOperationState = Created, Scheduled, Success, Failure, Canceled
AsyncOperationType = Copy, Move, ChangeZone, ScheduleChangeZone, Recovery, Delete, DeletePermanent,
  CloudConnectorCopy, CloudConnectorFileCopy, CloudConnectorMove, CloudConnectorFileMove, AccessControlsUpdate,
  IntraZoneCopy, IntraZoneMove, ScheduleChangeZoneFileBoxes
CapabilityName = Thumbnails, DocPreview, Search, AdvancedSearch, Sharing, AnonymousSharing,
  LastProgenyUpdateDate, DirectDownload, DirectUpload, CheckIn, CheckOut, FileVersioning, RecycleBin,
  FolderTemplates, VirusScan, ItemLink, ItemNote, ItemDescription, VersionMax, VersionMin, Favorites,
  ReusableItemId, StandardUploadRaw, StandardUploadForms, StreamedUploadRaw, StreamedUploadForms,
  ThreadedUploadRaw, ThreadedUploadForms, RightSignature, UploadWithRequestParams, SoftLock, HardLock,
  DownloadByStream, BulkDelete, BulkDownload, FolderDownload, FolderSend, SendByStream, SharingRequest,
  SharingSend, AnonymousSharingRequest, AnonymousSharingSend, Copy, Move, UnZipFileUploads, RightSignature4,
  DocumentApprovalWorkflow, ShareAccessRight, ItemSortByName, ItemSortByCreatorNameShort,
  ItemSortByCreationDate, ItemSortByFileSizeBytes, ItemFoldersFirstGrouping, ItemOperations, SearchByParent,
  ScopedCopy, ScopedMove, StructuredDownload, DirectAnonymousSharingSend, MetadataTagging, ItemMetadata,
  CreateMicrosoftFiles, DownloadSpecification, ItemRename, BulkMove, Breadcrumbs
ClientCapability = HardLock, ItemFavorites, CloudConnectorGroups
ConnectorGroupKind = Cloud, Zone, SDK, Agent
DlpStatus = Unscanned, ScannedOK, ScannedRejected
DocumentViewerPrinting = Default, Enabled, Disabled
ExceptionReason = Unspecified, FileTooLarge, QuotaExceeded, BadRequest, NotAuthenticated, NotAuthorized,
  Conflict, DatabaseError, DlpViolation, FeatureDisabled, Forbidden, NotAllowed, NotFound, Throttled,
  EmployeeLicensesExceeded, ClientMustBeCreatedAsEmployee, VosPreviewNotAvailable, UnsupportedVosFileType,
  ErrorGeneratingPreview, FileIsLocked, ViewLimitReached, DownloadLimitReached, AlreadyActivatedToken,
  InvalidValidationCode, InvalidActivationToken, ExpiredActivationToken, LoginWhitelistViolation,
  LoginBlacklistViolation, UpdateSecurityQuestionError, InvalidPassword, ServiceUnavailable,
  UnsupportedVosWithImgFileType, EmailWhitelistViolation, EmailBlacklistViolation, IrmClassificationError,
  UnsupportedIrmFileType, IrmClassificationDisabled, IrmClassificationNotFound, DuplicateIrmClassificationName,
  KmsError, ErrorCreatingNewFile, UnsupportedCreateNewFileType, TemporaryConnectivityFailure,
  FilesRestrictedByAntiVirus, BadAddress, MaintenanceMode, InvalidTarget, InsufficientDiskSpace,
  StorageZoneServerError, FileUploadConflict, UnlicensedUser, MethodNotImplemented,
  UserWithDefaultRestrictedZoneNotAllowed, ZoneUnavailable
FileVirusStatus = NotScanned, Clean
FolderOption = ForcedSort, ForcedThumbnails, EnableDisplayInline, EnableDocViewerPrinting,
  ViewOnlyWatermarkText, IsVersioned, EnableWatermarkedDownloads, MaxVersions
IntegrationProvider = RightSignature, RightSignature4, DocumentApprovalWorkflow, Image32, ContentViewer,
  ThirdPartyCloudSyncService
ItemAction = Download, Upload, View, WatermarkDownload, Note, Url, DownloadESignature, WOPI_View, WOPI_Download,
  UploadReceipt, FileLock, FileUnLock, FileDiscardLock, None, ZipUpload, Item_Delete, Item_Edit, Item_Restore,
  Move, NewFolder, NewNote, NewLink, StreamLockCreate, StreamLockDelete, StreamLockUpdate, StreamLockRelease,
  DLP_Scan_Accept, DLP_Scan_Reject, DLP_Share_Allow, DLP_Share_Deny, Document_View, Document_Edit, Item_Archive
ItemOperations = None, CanDownload, CanShareEmail, CanShareLink=4, CanDelete=8, CanEditMetadata=16, CanMove=32,
  CanCopy=64, CanEditDocument=128, CanSignRS3=256, CanSignRS4=512, CanCheckOut=1024, CanCheckIn=2048,
  CanDiscardCheckout=4096, CanToggleFavorite=8192, CanInitiateApproval=16384, CanCreateOfficeDocuments=32768,
  CanUnzipFiles=65536, CanPreview=131072, CanRequestFiles=262144
ItemOrderingMode = Default, FoldersFirst, UseFolderOptions
PreviewPlatform = Web, WebAndMobile, Mobile, All
PreviewStatus = None, HasThumb, HasPreview, CanImgThumb=4, CanDocThumb=8, CanDocPreview=16, RequiresPreview=32,
  Processing=64, Failed=128
ShareAccessRightType = ViewOnline, ViewWatermarked, DownloadWatermarked, IRM, FullControl
ShareSubType = None, Email, Connector, ConnectorWithIrm
ShareType = Request, Send, Both
SortDirection = None, Ascending, Descending
SortField = UsersPreferences, Name, FileSizeBytes, CreationDate, CreatorName, Path, Type, None
TreeMode = Standard, Copy, Move, Sync, Manage
UploadMethod = Standard, Streamed, Threaded
UserAuthenticationType = Basic, TwoFactor, SAML
UserRole = Client=1, Employee=2, MasterAdmin=3, SuperUser=4, CanChangePassword=10, CanManageMySettings=11,
  CanUseFileBox=30, CanManageUsers=31, CanCreateFolders=32, CanUseDropBox=33, CanSelectFolderZone=34,
  CreateNetworkShareConnectors=35, CreateSharePointConnectors=36, CreateSharePointOnlineConnectors=37,
  CreateOneDriveConnectors=38, CreateExchangeConnectors=39, CreateBoxConnectors=40, CreateDropboxConnectors=41,
  CreateGoogleDriveConnectors=42, CreateOneDriveBusinessConnectors=43, CanSendDocumentsForSignature=44,
  CanViewSignatureDocuments=45, CanManageSignatureTemplates=46, AdminAccountPolicies=50, AdminBilling=51,
  AdminBranding=52, AdminChangeFolderPay=53, AdminChangePlan=54, AdminFileBoxAccess=55, AdminManageEmployees=56,
  AdminRemoteUploadForms=57, AdminReporting=58, AdminSharedDistGroups=59, AdminSharedAddressBook=60,
  AdminViewVdrAnalytics=61, AdminViewReceipts=62, AdminDelegate=63, AdminManageDropBox=64,
  AdminManageFolderTemplates=65, AdminEmailMessages=66, AdminSSO=67, AdminSuperGroup=68, AdminZones=69,
  AdminCreateSharedGroups=70, AdminArchivedSearch=71, AdminConnectors=72, AdminEmailArchiver=73,
  AdminCanAdministerCustomerAccount=74, AdminPolicyDefinitions=75, AdminCustomWorkflow=76
VRootType = Account, Virtual, ForcedVirtual, ClassicVirtual, ForcedClassicVirtual, Home, ForcedDefault=254,
  Default=255
Versioning = Default, Enabled, Disabled
WatermarkedDownloads = Default, Enabled, Disabled
ZoneService = None, StorageZone, NetworkShareConnector, SharepointConnector=4, AzureStorageZone=8,
  SharePointOnlineConnector=16, BoxConnector=32, DropboxConnector=64, OneDriveConnector=128,
  GoogleDriveConnector=256, ExchangeConnector=512, GenericConnector=1024, OneDriveBusinessConnector=2048,
  ShareConnectConnector=4096, Preview=8192, HighConcurrency=16384, InformationRightsManagement=32768,
  DocumentumConnector=65536, AlfrescoConnector=131072, OpenTextConnector=262144, FileNetConnector=524288,
  Editing=1048576, DirectToFile=2097152
ZoneType = Private, Public, PrivateZeroKnowledge, CitrixManaged, PrivateCitrixManaged
`;
