/** A body that is sent while it is read. */
export interface StreamBody {
  /** Undefined if nobody knows beforehand; the body is then sent in chunks. */
  readonly byteLength: number | undefined;
  /** Called only if the body is wanted. */
  readonly open: () => NodeJS.ReadableStream;
}

/** What goes back to the client. */
export interface Reply {
  readonly status: number;
  readonly contentType?: string;
  readonly body?: string | Buffer;
  /** Instead of `body`. */
  readonly stream?: StreamBody;
  readonly headers?: Readonly<Record<string, string>>;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** Answers with a JSON text that is ready. */
export function jsonBytes(body: string | Buffer, status = 200): Reply {
  return { status, contentType: JSON_TYPE, body };
}

/** Answers with a value as JSON. */
export function json(value: unknown, status = 200, headers?: Readonly<Record<string, string>>): Reply {
  return { status, contentType: JSON_TYPE, body: JSON.stringify(value), ...(headers && { headers }) };
}

/** Answers with a page. */
export function html(body: string, status = 200): Reply {
  return { status, contentType: 'text/html; charset=utf-8', body };
}

/** Answers 204. */
export const NO_CONTENT: Reply = { status: 204 };

/** Sends the client elsewhere with 302. */
export function redirect(location: string): Reply {
  return { status: 302, headers: { location } };
}
