/** A notification ready to be sent: bytes and headers are made once, so that every attempt sends the same. */
export interface PreparedCallback {
  readonly url: string;
  /** The URL's host, which has to be allowed at the time of each attempt. */
  readonly hostname: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
