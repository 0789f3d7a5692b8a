import { ShareFileError } from '../../../domain/share-file-error.ts';

/**
 * A refusal in the words of the storage hosts. Codes as captured: 605 unknown id, -2 wrong size, 420 aborted thread,
 * -1 anything else.
 */
export class UploadFault extends Error {
  readonly errorCode: number;

  constructor(errorCode: number, message: string) {
    super(message);
    this.errorCode = errorCode;
  }
}

/** Turns whatever was thrown into a refusal. */
export function toUploadFault(error: unknown): UploadFault {
  if (error instanceof UploadFault) return error;
  return new UploadFault(-1, error instanceof ShareFileError ? error.message : `The upload failed: ${String(error)}`);
}
