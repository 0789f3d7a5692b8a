import { isUtf8 } from 'node:buffer';
import { ConnectorError } from '../../domain/connector-error.ts';
import type { ConnectorRequest } from '../connector-request.ts';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Refuses a body that is packed (`media-type-not-supported`); whether the service unpacks any is not published. */
export function refusePackedBody({ headers }: Pick<ConnectorRequest, 'headers'>): void {
  const encoding = headers['content-encoding'];
  if (encoding === undefined || encoding === '' || encoding === 'identity') return;
  throw new ConnectorError(
    'media-type-not-supported',
    `Content-Encoding is ${String(encoding).slice(0, 40)}; bodies are taken as they are only. Send it unpacked.`,
    {},
    { 'accept-encoding': 'identity' },
  );
}

/**
 * The body in UTF-8, without a byte-order mark, whatever charset the Content-Type names. Throws
 * `media-type-not-supported` for a charset that nobody knows and `body-not-readable` for bytes that are not of it.
 */
export function toUtf8Body({ headers, body }: Pick<ConnectorRequest, 'headers' | 'body'>): Buffer {
  if (body.length === 0) return body;
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(String(headers['content-type'] ?? ''))?.[1] ?? 'utf-8';
  if (/^utf-?8$/i.test(charset) && isUtf8(body))
    return body.subarray(0, 3).equals(BYTE_ORDER_MARK) ? body.subarray(3) : body;
  try {
    return Buffer.from(new TextDecoder(charset, { fatal: true }).decode(body));
  } catch (error) {
    if (error instanceof RangeError) {
      throw new ConnectorError(
        'media-type-not-supported',
        `The charset ${charset.slice(0, 40)} is not known; use utf-8.`,
      );
    }
    throw new ConnectorError('body-not-readable', `The body is not ${charset.slice(0, 40)}, as it has to be.`);
  }
}
