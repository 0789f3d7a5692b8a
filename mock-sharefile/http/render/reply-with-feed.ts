import type { FilterExpression } from '../../domain/odata/filter-expression.ts';
import { compileFilter } from '../../domain/odata/compile-filter.ts';
import { parseFilter } from '../../domain/odata/parse-filter.ts';
import { parseOrderBy } from '../../domain/odata/parse-order-by.ts';
import type { PropertySet } from '../../domain/odata/property.ts';
import type { Reply } from '../reply.ts';
import { jsonBytes } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import type { Query } from '../routing/parse-query.ts';
import { countParameter, parseQuery } from '../routing/parse-query.ts';
import { createProjector, parseProjection } from './projection.ts';
import { renderFeed } from './render-feed.ts';
import type { Shown } from './shown.ts';

/** What a feed is made from; `$filter`, `$orderby`, `$skip`, `$top`, `$select` and `$expand` are seen to here. */
export interface FeedSource<Thing> {
  /** What is listed: `Items`, `WebhookSubscriptions`. */
  readonly entity: string;
  /** Address of the feed without its query. */
  readonly url: string;
  /** All of them, in the order that they have unless asked otherwise. */
  readonly things: () => readonly Thing[];
  /** Gives those that may pass a filter without looking at all of them, if it can. */
  readonly narrow?: ((filter: FilterExpression) => readonly Thing[] | undefined) | undefined;
  readonly members: PropertySet<Thing>;
  show(thing: Thing): Shown;
  /** The ready text of what nothing special is asked of. */
  text?(thing: Thing): Buffer;
  /** How many there are on a page unless `$top` says so; all of them when absent. */
  readonly defaultTop?: number | undefined;
}

/** Answers with a feed as the query asks for it. Throws `bad-request` for options that cannot be read. */
export function replyWithFeed<Thing>(context: ApiContext, source: FeedSource<Thing>): Reply {
  const { queryText } = context.exchange;
  const query = queryText === '' && source.defaultTop === undefined ? undefined : parseQuery(queryText);
  if (!query) return render(context, source, source.things());
  const things = sort(filter(context, source, query), source, query);
  const skip = countParameter(query, '$skip') ?? 0;
  const top = countParameter(query, '$top') ?? source.defaultTop;
  const page = things.slice(skip, top === undefined ? undefined : skip + top);
  const isCut = top !== undefined && top > 0 && skip + top < things.length;
  const nextLink = isCut ? nextLinkOf(source.url, queryText, skip + top) : undefined;
  const count = context.viewer.settings.odataCount === 'total' ? things.length : page.length;
  return render(context, source, page, { query, count, nextLink });
}

interface Asked {
  readonly query: Query;
  readonly count: number;
  readonly nextLink: string | undefined;
}

function render<Thing>(context: ApiContext, source: FeedSource<Thing>, things: readonly Thing[], asked?: Asked): Reply {
  const { apiRoot, settings } = context.viewer;
  const projection = asked && parseProjection(asked.query);
  const { text } = source;
  const toText = (project: (shown: Shown) => object): ((thing: Thing) => Buffer) => {
    return (thing) => Buffer.from(JSON.stringify(project(source.show(thing))));
  };
  const texts = projection
    ? things.map(toText(createProjector(projection, settings)))
    : things.map(text ?? toText((shown) => shown.fields()));
  const { entity, url } = source;
  const count = asked?.count ?? things.length;
  const nextLinkName = settings.odataNextLinkName;
  return jsonBytes(renderFeed({ entity, apiRoot, count, url, nextLinkName, nextLink: asked?.nextLink }, texts));
}

function filter<Thing>(context: ApiContext, source: FeedSource<Thing>, query: Query): readonly Thing[] {
  const text = query.get('$filter');
  if (text === undefined || text === '') return source.things();
  const expression = parseFilter(text);
  const passes = compileFilter(expression, source.members, text, context.viewer.settings);
  return (source.narrow?.(expression) ?? source.things()).filter(passes);
}

function sort<Thing>(things: readonly Thing[], source: FeedSource<Thing>, query: Query): readonly Thing[] {
  const orderBy = query.get('$orderby');
  if (orderBy === undefined || orderBy === '') return things;
  return [...things].sort(parseOrderBy(orderBy, source.members));
}

function nextLinkOf(url: string, queryText: string, skip: number): string {
  const parameters = new URLSearchParams(queryText);
  for (const name of [...parameters.keys()]) if (name.toLowerCase() === '$skip') parameters.delete(name);
  parameters.append('$skip', String(skip));
  // Written with plain dollar signs, which need no encoding in a query and are what people look for.
  return `${url}?${parameters.toString().replaceAll('%24', '$')}`;
}
