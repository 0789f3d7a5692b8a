import type { Members } from '../../domain/model/field-properties.ts';
import { fieldProperties } from '../../domain/model/field-properties.ts';
import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { parseQuery } from '../routing/parse-query.ts';
import { createProjector, parseProjection } from './projection.ts';
import { replyWithFeed } from './reply-with-feed.ts';
import type { Shown } from './shown.ts';

/** Answers with one entity of any kind, with the members that `$select` and `$expand` ask for. */
export function replyWithEntity(context: ApiContext, shown: Shown, status = 200): Reply {
  const { queryText } = context.exchange;
  const projection = queryText === '' ? undefined : parseProjection(parseQuery(queryText));
  const fields = projection ? createProjector(projection, context.viewer.settings)(shown) : shown.fields();
  return json(fields, status);
}

/** A feed of entities that are there as they are written: everything but items. */
export interface EntityFeed {
  /** What is listed: `WebhookSubscriptions`. */
  readonly entity: string;
  /** Name of their type in the entity model: `WebhookSubscription`. */
  readonly type: string;
  /** Address of the feed without its query. */
  readonly url: string;
  readonly entities: readonly Shown[];
  /** How many there are on a page unless `$top` says so; all of them when absent. */
  readonly defaultTop?: number;
}

/** Answers with a feed of entities of any kind; what can be filtered and sorted by, the entity model says. */
export function replyWithEntities(context: ApiContext, feed: EntityFeed): Reply {
  const { entity, url, defaultTop } = feed;
  const shownBy = new Map<Members, Shown>();
  return replyWithFeed<Members>(context, {
    entity,
    url,
    ...(defaultTop !== undefined && { defaultTop }),
    things() {
      for (const shown of feed.entities) shownBy.set(shown.fields(), shown);
      return [...shownBy.keys()];
    },
    members: fieldProperties(feed.type),
    show: (members) => shownBy.get(members) ?? { fields: () => ({ ...members }) },
  });
}
