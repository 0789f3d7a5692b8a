/**
 * People, accounts and their preferences.
 * In the notation that `entity-model.ts` reads; the members are those of Citrix' .NET SDK (`Models/*.cs`).
 */
export const ACCOUNT_TYPES = `
Principal = Name string, Email string, Username string, Domain string
User : Principal = Account Account, Company string, TotalSharedFiles int, Contacted int, FullName string,
  ReferredBy string, DefaultZone Zone, FirstName string, LastName string, DateCreated date, FullNameShort
  string, Emails string[], EmailAddresses EmailAddress[], IsConfirmed bool, IsDeleted bool, Password string,
  Preferences UserPreferences, Security UserSecurity, FavoriteFolders FavoriteFolder[], HomeFolder Folder,
  Devices DeviceUser[], Integrations IntegrationProvider[], VirtualRoot Folder, Roles UserRole[], Info UserInfo,
  AffiliatedPartnerUserId string, Favorites Favorite[], Groups Group[]
AccountUser : User = IsAdministrator bool, CanCreateFolders bool, CanUseFileBox bool, CanManageUsers bool,
  IsVirtualClient bool, DiskSpace int, Bandwidth int, BandwidthUsageMB int, StorageQuotaLimitGB int,
  StorageQuotaPercent int, EnableHardLimit bool
UserSecurity = IsDisabled bool, IsLocked bool, LockExpires date, LastWebAppLogin date, LastAnyLogin date,
  FirstAnyLogin date, UserIPRestrictions string, DisableLoginBefore date, DisableLoginAfter date,
  ForcePasswordChange bool, PasswordNeverExpires bool, LastPasswordChange date, UsernameShort string,
  LastFailedLogin date, LastFailedLoginIP string, FailedLoginCount int, UserAuthenticationType
  UserAuthenticationType
UserPreferences = EnableFlashUpload bool, EnableJavaUpload bool, EnableJavaDownload bool, RememberCustomMessages
  bool, RequireLoginByDefault bool, NotifyOnUploadByDefault bool, NotifyOnDownloadByDefault bool,
  CanResetPassword bool, CanViewMySettings bool, IsSharedUserAccount bool, TimeZone string, DaylightSavingMode
  string, TimeZoneOffset int, TimeZoneOffsetMins int, DisplayUserMessage bool, UserMessageCode string,
  NotificationInterval int, ShowTutorial string, EnableToolOverride int, IsResetSecurityQuestionRequired bool,
  TimeFormat string, LongTimeFormat string, DateFormat string, EnableShareConnect bool,
  ReceiveBouncedEmailNotifications bool, EnablePromotions bool, UserNotificationLocale string
UserInfo = CompanyName string, PlanName string, ApplicationUrl string, StorageCenterUrl string
UserUsage = EmployeeMax int, EmployeeCount int, ClientCount int
EmailAddress = Email string, IsConfirmed bool, IsPrimary bool
Contact : Principal = User User, FirstName string, LastName string, Company string, EmailMedium string,
  EmailShort string, IsConfirmed bool, Count int, CreatedDate date
Group : Principal = Owner User, Account Account, IsShared bool, NumberOfContacts int, Contacts Contact[]
Account = CompanyName string, BillingContact User, BillingContactId string, TechnicalContact User,
  TechnicalContactId string, AccountManager User, AccountManagerId string, AccountType string, PlanName string,
  PlanTrack string, PlanTrackEnum string, BillingType string, BillingCycle string, BillingRate number,
  BaseBillingRate number, BaseBandwidth int, BaseDiskSpace int, BaseUsers int, AdditionalBandwidth int,
  AdditionalDiskSpace int, AdditionalUsers int, AdditionalBandwidthRate number, AdditionalDiskSpaceRate number,
  AdditionalUserRate number, UserMax int, UserUsage UserUsage, DiskSpaceMax int, DiskSpace DiskSpace, Bandwidth
  Bandwidth, BandwidthMax int, HasPowerTools bool, HasEncryption bool, PowerToolsRate number, EncryptionRate
  number, Address1 string, Address2 string, City string, State string, Zip string, Country string, TaxAreaId
  string, CreditCardType string, CreditCardToken string, CreditCardNumber string, CreditCardExpirationMonth
  string, CreditCardExpirationYear string, CreditCardFirstName string, CreditCardLastName string, Phone string,
  LastBillingDate date, NextBillingDate date, UseAdvancedCustomBranding bool, AdvancedCustomBrandingFolderName
  string, LogoURL string, RootItem Item, RootItemId string, CreationDate date, IsFreeTrial bool, IsCancelled
  bool, CancellationDate date, Preferences AccountPreferences, ProductDefaults ProductDefaults, Subdomain
  string, Subdomains string[], StorageQuotaPerUser int, FreeTrialId string, Source string, AttributedSource
  string, CompanyURL string, MarketingOptIn bool, CreditCardSecurityCode string, AccountSubType AccountSubType,
  ConversionType string
AccountPreferences = EnableViewOnly bool, EnableWatermarkOnViewOnly bool, AllowProactiveNotifications bool,
  ShowUserListToClients bool, RequireLoginOnDownload bool, RequireLoginOnUpload bool, RequireLoginByDefault
  bool, EnableClientSend bool, EnableThumbnails bool, EnableSSO bool, VirusStrictness int, EnableSfAdi bool,
  EnableMultipleZones bool, DefaultZone Zone, EnableVersioning bool, SystemType string, EnableSync bool,
  EnableSyncAutoUpdate bool, SystemName string, HomeScreenName string, ShowTermsCheckbox bool, TermsCheckboxText
  string, TermsCheckboxStrictness int, RequireCompanyNameWithUserInfo bool, EnableEditor bool,
  ShareIDMaxExpirationDays int, AdminIsSuperUser bool, ShowFolderAccessList bool, FromEmailIsShareFile bool,
  UseAlternateSMTP bool, ShowPasswordInEmail bool, EmailPasswordText string, EnableSelfNotificationsUpload bool,
  EnableSelfNotificationsDownload bool, EnableUploadShareIDReceipt bool, DefaultConsolidatedNotificationInterval
  int, ExpirationDays int, DefaultSortField string, DefaultSortOrder string, DefaultIsVersioned bool,
  DefaultMaxVersions int, ViewOnlyWatermarkText string, EnableDocViewerPrinting bool, EnableWatermarkedDownloads
  bool, EnableTwoFactorAuth bool, LoginFailMaxAttempts int, LoginFailLockoutSecs int, IPRestrictions string,
  InactiveTimeoutMins int, OAuth2RefreshTokenLifetimeMinutes int, PasswordRegEx string, PasswordRegExFormula
  string, PasswordRegExDescription string, EnableActivationLinks bool, IsFINRA bool, EnableOAuth bool,
  EnableQandA bool, EnableQandATextInNotifications bool, UXMode string, IndustryCode int, PasswordMaxAgeDays
  int, PasswordHistoryCount int, MinimumLength int, MinimumSpecialCharacters int, MinimumNumeric int,
  AllowedSpecialCharacters string, EnableWebDAV bool, WebDAVServerName string, EnableFTP bool, EnableSFTP bool,
  FtpServerName string, DisableMarketing bool, VDRDocViewerURL string, EnableSMBConnectorForAccount bool,
  EnablePersonalCloudConnectors bool, AccountID string, EnableStorageZoneConnector bool, HasAnyConnectorZones
  bool, EnableENSForAccount bool, ENSRecommendedPollingSyncInterval string,
  ENSRecommendedNotificationSyncInterval string, ENSNotificationConfigurationCount int, ENSFailSafePollingCount
  int, ENSMaxNotificationSyncWaitCount int, TrustedDomains string, UseWebPopAsWebAppLogin bool,
  EnableReportingV3 bool, EnableEncryptedEmailForOutlookPlugin bool, EnableDocPreviews bool,
  DisablePasswordAutocompleteInWebApp bool, EnableDesktopEditorForAccount bool, UseStrictEmployeeDefinition
  bool, EmployeeEmailDomains string, IsPremier bool, DisableShareConnectForAccount bool, DisablePrintToShareFile
  bool, EnableWebAppConnectorBrowsing bool, EnableStrictCrossdomainPolicy bool, DisableScanSnap bool,
  EnableFileCount bool, EnableAntiVirus bool, EnableFileLocking bool, DisableWebAppAccess bool, EnableCWC bool,
  EnableEnterpriseArchive bool, EnterpriseArchiveActivationDate date, EnableIntegrations bool,
  IntegrationProviders IntegrationProvider[], EnableBouncedEmailNotifications bool,
  ShowDownloadLinkInUploadNotification bool, AllowDownloadNotificationsWithoutAdmin bool, EnableUserInvitations
  bool, EnableClickTrails bool, EnableFolderTemplates bool, EnableFileDrops bool, SpamEmailThreshold int,
  EnableExternalEmailArchiving bool, CreatorCanDelete bool, CanStoreItemsInShareFile bool, EnableHomeFolders
  bool, EnableCustomBrandingUsesS3 bool, EnablePromotions bool, CanCreateMultiTenantZones bool, EnableDLP bool,
  EnableIRM bool, EnableECMConnectors bool, EnableOfficeOnlinePreviews bool, EnableOfficeOnlineEditing bool,
  RecycleBinDays int, SyncConcurrentTransferThreadsLimit int, HasPHI bool, EnableCitrixManagedStorageZones bool,
  PrimaryStorageBasePath string, EnableSharingConnectorItems bool, EnableSingleIdentity bool, EnableDriveMapping
  bool, NotificationLocale string, RetentionPolicySysAdminOnly bool, EnableDocumentApprovalWorkflow bool,
  EnableLocalization bool, EnableSecondaryDbContacts bool, IsQuotaLimitAvailable bool, EnableQuotaLimit bool,
  QuotaLimitInGB int, EnableRenderLibXThumbnails bool, EnableRenderAPIThumbnails bool, EnableRequestList bool,
  IsArchiveAccount bool
DiskSpace = Max int, Used int, Free int
Bandwidth = Max int, Used int, Free int
ProductDefaults = ProductName string, DefaultWindowTitle string, TopLevelDomain string, APITopLevelDomain
  string, DefaultApiVersion string, DefaultSmtpServer string, NoReplyUserName string, NoReplyUserEmail string,
  SupportUserName string, SupportUserEmail string, DefaultEmailFooter string, DefaultEmailFooterHtml string,
  DefaultEmailFooterPlaintext string, DefaultEmailOverview string, SupportUserNotificationEmail string,
  SystemType string
Device = Tool string, ToolRaw string, Owner User, Created date, ToolVersion string, JustRegistered bool,
  IsRemoteWipeReady bool
DeviceUser = Account Account, User User, Device Device, IsOwner bool, FriendlyName string, Wipe bool, IsLocked
  bool, IsDeleted bool, Created date, LastLogin date, LastWipe date, WipeToken string, WipeInitiator string,
  WipeInitiatorRole string, LockInitiator string, LockInitiatorRole string, DeviceType string, LastErrorMessage
  string
Session = Principal Principal, AuthenticationType string, OAuth2ClientName string, Tool string, Version string,
  ClientIPAddress string, IsAuthenticated bool, Name string, DeviceUser DeviceUser
`;
