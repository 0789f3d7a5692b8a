import type { WireExchange } from '../../../schemas/index.ts';
import { memberOf, parseJson } from '../../member-of.ts';
import type { ItemNames } from './item-names.ts';
import { createListings } from './listings.ts';
import type { ListingNews } from './listings.ts';
import type { StoryLine } from './story-line.ts';

/** Listings that a connector asks ShareFile for, and webhooks that ShareFile sends. */
export function wireLines(wire: readonly WireExchange[], nameOf: ItemNames): readonly StoryLine[] {
  const newsOf = createListings();
  return wire.flatMap((exchange) => {
    const at = Date.parse(exchange.at);
    if (exchange.from === 'sharefile') return [{ at, text: webhookText(exchange, nameOf) }];
    const poll = pollOf(exchange, nameOf, newsOf);
    return poll ? [{ at, ...poll }] : [];
  });
}

function pollOf(
  { from, method, url, status, failure, responseBody }: WireExchange,
  nameOf: ItemNames,
  newsOf: ReturnType<typeof createListings>,
): Omit<StoryLine, 'at'> | undefined {
  const asked = /\/sf\/v3\/(Items\([^)]*\)\/Children[^#]*)/.exec(url)?.[1];
  if (from !== 'connector' || method !== 'GET' || asked === undefined) return undefined;
  const start = `the connector asks ShareFile ${decode(asked)}: `;
  const value = memberOf(parseJson(responseBody?.encoding === 'utf8' ? responseBody.data : ''), 'value');
  if (status === undefined) return { text: `${start}no answer (${failure ?? ''})` };
  if (!Array.isArray(value)) return { text: `${start}${String(status)}, no list` };
  const news = newsOf(asked, value);
  return { text: `${start}${String(status)}, ${newsText(news, value, nameOf)}`, isQuiet: isQuiet(news) };
}

function isQuiet({ fresh, gone }: ListingNews): boolean {
  return fresh.length === 0 && gone.length === 0;
}

function newsText(news: ListingNews, all: readonly unknown[], nameOf: ItemNames): string {
  const names = (records: readonly unknown[]): string =>
    records
      .map((record) => {
        const id = memberOf(record, 'Id');
        return typeof id === 'string' ? nameOrId(nameOf(id), memberOf(record, 'Name')) : '?';
      })
      .join(', ');
  if (all.length === 0 && news.gone.length === 0) return 'nothing';
  if (!news.isKnown) return names(all);
  if (isQuiet(news)) return 'nothing new';
  const fresh = news.fresh.length === 0 ? [] : [`new or changed: ${names(news.fresh)}`];
  const gone = news.gone.length === 0 ? [] : [`no longer: ${news.gone.map(nameOf).join(', ')}`];
  return [...fresh, ...gone].join('; ');
}

function webhookText({ url, status, failure, requestBody }: WireExchange, nameOf: ItemNames): string {
  const event = memberOf(parseJson(requestBody?.data ?? ''), 'Event');
  const id = memberOf(memberOf(event, 'Resource'), 'Id');
  const what = `${text(memberOf(event, 'ResourceType'))} ${text(memberOf(event, 'OperationName'))}`;
  const answered = status === undefined ? `not answered (${failure ?? ''})` : `answered ${String(status)}`;
  return `ShareFile sends a webhook to ${new URL(url).pathname}: ${what} ${typeof id === 'string' ? nameOf(id) : '?'}, ${answered}`;
}

function nameOrId(known: string, name: unknown): string {
  return known.startsWith('/') || typeof name !== 'string' ? known : name;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '?';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '));
  } catch {
    return path;
  }
}
