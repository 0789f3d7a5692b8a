// Generated from schemas/sharefile/error.schema.json by npm run generate; change the schema, not this file.

/**
 * Body of every ShareFile error answer outside the token endpoint.
 */
export interface ShareFileErrorBody {
  /**
   * Name of the HTTP status, such as NotFound, as text.
   */
  readonly code: string;
  /**
   * What went wrong, for people.
   */
  readonly message: LocalizedMessage;
  /**
   * Why, for programs: ExceptionReason of the SDK.
   */
  readonly reason:
    | 'Unspecified'
    | 'FileTooLarge'
    | 'QuotaExceeded'
    | 'BadRequest'
    | 'NotAuthenticated'
    | 'NotAuthorized'
    | 'Conflict'
    | 'DatabaseError'
    | 'DlpViolation'
    | 'FeatureDisabled'
    | 'Forbidden'
    | 'NotAllowed'
    | 'NotFound'
    | 'Throttled'
    | 'EmployeeLicensesExceeded'
    | 'ClientMustBeCreatedAsEmployee'
    | 'VosPreviewNotAvailable'
    | 'UnsupportedVosFileType'
    | 'ErrorGeneratingPreview'
    | 'FileIsLocked'
    | 'ViewLimitReached'
    | 'DownloadLimitReached'
    | 'AlreadyActivatedToken'
    | 'InvalidValidationCode'
    | 'InvalidActivationToken'
    | 'ExpiredActivationToken'
    | 'LoginWhitelistViolation'
    | 'LoginBlacklistViolation'
    | 'UpdateSecurityQuestionError'
    | 'InvalidPassword'
    | 'ServiceUnavailable'
    | 'UnsupportedVosWithImgFileType'
    | 'EmailWhitelistViolation'
    | 'EmailBlacklistViolation'
    | 'IrmClassificationError'
    | 'UnsupportedIrmFileType'
    | 'IrmClassificationDisabled'
    | 'IrmClassificationNotFound'
    | 'DuplicateIrmClassificationName'
    | 'KmsError'
    | 'ErrorCreatingNewFile'
    | 'UnsupportedCreateNewFileType'
    | 'TemporaryConnectivityFailure'
    | 'FilesRestrictedByAntiVirus'
    | 'BadAddress'
    | 'MaintenanceMode'
    | 'InvalidTarget'
    | 'InsufficientDiskSpace'
    | 'StorageZoneServerError'
    | 'FileUploadConflict'
    | 'UnlicensedUser'
    | 'MethodNotImplemented'
    | 'UserWithDefaultRestrictedZoneNotAllowed'
    | 'ZoneUnavailable';
  /**
   * Further details, where the service gives any; the form of an entry is not published (assumed: text).
   */
  readonly errorLog?: readonly string[];
}
/**
 * A text and its language.
 */
export interface LocalizedMessage {
  /**
   * Language tag, en-US in the captures.
   */
  readonly lang: string;
  /**
   * The text itself.
   */
  readonly value: string;
}
