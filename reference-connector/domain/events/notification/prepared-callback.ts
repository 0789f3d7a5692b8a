/** A notification ready to be sent: bytes and headers are made once, so that every attempt sends the same. */
export interface PreparedCallback {
  readonly url: string;
  /** The URL's host, which has to be allowed at the time of each attempt. */
  readonly hostname: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Of what the body is put together whenever it is asked for, where others carry the same payload. */
  readonly parts?: SharedBody;
}

/** A body around a payload of which there is one for all notifications that carry it. */
export interface SharedBody {
  readonly before: Buffer;
  readonly payload: Buffer;
  readonly after: Buffer;
}

/** A payload below this is not worth the parts. Bytes. */
const SHARED_FROM_BYTES = 4096;

/**
 * Makes a callback with a body that holds `payload`, where it shares one. A poll of thousands of records makes hundreds of
 * notifications that each repeat all of them: as bytes of their own they would take gigabytes, for days.
 */
export function toPreparedCallback(
  target: Pick<PreparedCallback, 'url' | 'hostname' | 'headers'>,
  body: Buffer,
  payload: Buffer | undefined,
): PreparedCallback {
  const parts = payload && payload.length >= SHARED_FROM_BYTES ? partsOf(body, payload) : undefined;
  return parts
    ? fromParts(target, parts)
    : { url: target.url, hostname: target.hostname, headers: target.headers, body };
}

/** Makes a callback of parts. */
export function fromParts(
  { url, hostname, headers }: Pick<PreparedCallback, 'url' | 'hostname' | 'headers'>,
  parts: SharedBody,
): PreparedCallback {
  return {
    ...{ url, hostname, headers, parts },
    get body() {
      return Buffer.concat([parts.before, parts.payload, parts.after]);
    },
  };
}

/** How many bytes the body has, without putting it together. */
export function bodyBytesOf(callback: PreparedCallback): number {
  const { parts } = callback;
  return parts ? parts.before.length + parts.payload.length + parts.after.length : callback.body.length;
}

function partsOf(body: Buffer, payload: Buffer): SharedBody | undefined {
  const at = body.indexOf(payload);
  if (at < 0) return undefined;
  // Copies: a slice would keep the whole body.
  return { before: Buffer.from(body.subarray(0, at)), payload, after: Buffer.from(body.subarray(at + payload.length)) };
}
