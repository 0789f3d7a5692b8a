/** What surrounds the entities of a feed. */
export interface FeedFrame {
  /** What is listed: `Items`, `WebhookSubscriptions`. */
  readonly entity: string;
  readonly apiRoot: string;
  readonly count: number;
  readonly url: string;
  readonly nextLinkName: string;
  readonly nextLink?: string | undefined;
}

const COMMA = Buffer.from(',');

/** Joins ready texts to a feed with one allocation. `url` comes last, as in the captured sample. */
export function renderFeed(frame: FeedFrame, entities: readonly Buffer[]): Buffer {
  const next = frame.nextLink === undefined ? '' : `"${frame.nextLinkName}":${JSON.stringify(frame.nextLink)},`;
  const metadata = JSON.stringify(`${frame.apiRoot}/$metadata#${frame.entity}`);
  const head = Buffer.from(`{"odata.metadata":${metadata},"odata.count":${frame.count},${next}"value":[`);
  const tail = Buffer.from(`],"url":${JSON.stringify(frame.url)}}`);
  let length = head.length + tail.length + Math.max(0, entities.length - 1);
  for (const entity of entities) length += entity.length;
  const bytes = Buffer.allocUnsafe(length);
  let end = head.copy(bytes);
  for (let i = 0; i < entities.length; i += 1) {
    if (i > 0) end += COMMA.copy(bytes, end);
    const entity = entities[i];
    if (entity) end += entity.copy(bytes, end);
  }
  tail.copy(bytes, end);
  return bytes;
}
