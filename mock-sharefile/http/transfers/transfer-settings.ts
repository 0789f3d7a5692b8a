/** How uploads and downloads behave; what is marked GUESS is known from no public source. */
export interface TransferSettings {
  /** Quirk Q11: since mid-2023 the service refuses a streamed upload without FileSize; older rclones still send them. */
  readonly streamedUploadNeedsSize: boolean;
  /** Quirk Q10: `size` and `errorCode` of upload answers as texts. */
  readonly uploadNumbersAsText: boolean;
  /** Error code of a part or a file whose hash is another. GUESS: 500, the one that was captured for no other cause. */
  readonly uploadHashMismatchCode: number;
  /** Quirk Q14: how many of the first requests of each upload are refused with 420 "Thread was being aborted." */
  readonly abortedUploadRequests: number;
  /** Quirk Q17: an answer to `Range` lacks its last byte, which the .NET SDK tolerates. */
  readonly rangeAnswersOneByteShort: boolean;
  /** Which fields of a form may carry the file. The SDKs write `Filedata`, the vendor's sample scripts `File1`. */
  readonly uploadFormFields: readonly string[];
  /**
   * Into which ChunkUris and FinishUris `fmt=json` is written when an upload asks for `responseFormat=json`. The .NET
   * SDK notes that the service does not always do so for standard uploads, and appends it itself where it is missing.
   */
  readonly uploadFormatInUris: 'none' | 'pieces' | 'all';
  /** How many threads an UploadSpecification allows at most. GUESS: 4, the SDK's own default. */
  readonly maxUploadThreads: number;
  /**
   * What becomes of the file `x.zip` of an upload with `unzip`: what is in it comes to lie where it would have lain
   * itself, or in a folder `x` there, or it stays what it is. GUESS: the first. The archive itself is not kept then.
   */
  readonly unzipUploads: 'into-folder' | 'into-own-folder' | 'off';
  /** How many files and folders may come out of one archive; a limit of this mock. */
  readonly maxUnzippedEntries: number;
  /** How many bytes may come out of one archive; a limit of this mock. */
  readonly maxUnzippedBytes: number;
  /** Contents up to this length stay in memory, longer ones are written to files while they arrive. */
  readonly memoryContentBytes: number;
}

/** The service as it mostly is. */
export const DEFAULT_TRANSFER_SETTINGS: TransferSettings = {
  streamedUploadNeedsSize: false,
  uploadNumbersAsText: false,
  uploadHashMismatchCode: 500,
  abortedUploadRequests: 0,
  rangeAnswersOneByteShort: false,
  uploadFormFields: ['Filedata', 'File1'],
  uploadFormatInUris: 'pieces',
  maxUploadThreads: 4,
  unzipUploads: 'into-folder',
  maxUnzippedEntries: 10_000,
  maxUnzippedBytes: 1024 * 1024 * 1024,
  memoryContentBytes: 1024 * 1024,
};
