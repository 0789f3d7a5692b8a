import type { ShareFileErrorCode } from '../domain/share-file-error.ts';
import { ShareFileError } from '../domain/share-file-error.ts';
import type { Reply } from './reply.ts';
import { json } from './reply.ts';

interface ErrorRow {
  readonly status: number;
  /** Name of the status in .NET's HttpStatusCode. */
  readonly code: string;
  /** One of the SDK's ExceptionReason names. */
  readonly reason: string;
}

/** The one place where a refusal gets its status and its wire names. */
export const ERROR_TABLE: Readonly<Record<ShareFileErrorCode, ErrorRow>> = {
  'bad-request': { status: 400, code: 'BadRequest', reason: 'BadRequest' },
  'not-authenticated': { status: 401, code: 'Unauthorized', reason: 'NotAuthenticated' },
  forbidden: { status: 403, code: 'Forbidden', reason: 'Forbidden' },
  'feature-disabled': { status: 403, code: 'Forbidden', reason: 'FeatureDisabled' },
  'download-limit-reached': { status: 403, code: 'Forbidden', reason: 'DownloadLimitReached' },
  'link-expired': { status: 403, code: 'Forbidden', reason: 'NotAuthorized' },
  'not-authorized': { status: 403, code: 'Forbidden', reason: 'NotAuthorized' },
  'item-not-found': { status: 404, code: 'NotFound', reason: 'NotFound' },
  'route-not-found': { status: 404, code: 'NotFound', reason: 'NotFound' },
  'method-not-allowed': { status: 405, code: 'MethodNotAllowed', reason: 'NotAllowed' },
  'name-taken': { status: 409, code: 'Conflict', reason: 'Conflict' },
  'restore-conflict': { status: 409, code: 'Conflict', reason: 'Conflict' },
  'upload-conflict': { status: 409, code: 'Conflict', reason: 'FileUploadConflict' },
  'file-locked': { status: 409, code: 'Conflict', reason: 'FileIsLocked' },
  'body-too-large': { status: 413, code: 'RequestEntityTooLarge', reason: 'FileTooLarge' },
  'unsupported-media-type': { status: 415, code: 'UnsupportedMediaType', reason: 'BadRequest' },
  'range-not-satisfiable': { status: 416, code: 'RequestedRangeNotSatisfiable', reason: 'BadRequest' },
  throttled: { status: 429, code: '429', reason: 'Throttled' },
  'throttled-by-name': { status: 429, code: 'TooManyRequests', reason: 'Throttled' },
  internal: { status: 500, code: 'InternalServerError', reason: 'Unspecified' },
  'database-error': { status: 500, code: 'InternalServerError', reason: 'DatabaseError' },
  'invalid-settings': { status: 500, code: 'InternalServerError', reason: 'Unspecified' },
  'not-supported': { status: 501, code: 'NotImplemented', reason: 'MethodNotImplemented' },
  maintenance: { status: 503, code: 'ServiceUnavailable', reason: 'MaintenanceMode' },
  'service-unavailable': { status: 503, code: 'ServiceUnavailable', reason: 'ServiceUnavailable' },
  'zone-unavailable': { status: 503, code: 'ServiceUnavailable', reason: 'ZoneUnavailable' },
};

/** Turns whatever was thrown into the service's error shape. A request never ends the process. */
export function toErrorReply(thrown: unknown): Reply {
  const error =
    thrown instanceof ShareFileError
      ? thrown
      : new ShareFileError('internal', `The mock met a defect of its own: ${String(thrown)}`, { cause: thrown });
  const { status, code, reason } = ERROR_TABLE[error.code];
  const body = { code, message: { lang: 'en-US', value: error.message }, reason };
  return json(body, status, headersOf(error));
}

function headersOf(error: ShareFileError): Readonly<Record<string, string>> | undefined {
  if (error.code === 'not-authenticated') return { 'WWW-Authenticate': 'Bearer' };
  if (error.retryAfterSeconds !== undefined) return { 'Retry-After': String(error.retryAfterSeconds) };
  if (error.allow !== undefined) return { Allow: error.allow.join(', ') };
  if (error.contentRange !== undefined) return { 'Content-Range': error.contentRange };
  // What is left of a body that is too long is not read, so the connection cannot be used again.
  if (error.code === 'body-too-large') return { Connection: 'close' };
  return undefined;
}
