import { replyWithEntities, replyWithEntity } from '../render/reply-with-entity.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import type { Entity } from './entity.ts';
import { showEntity } from './entity.ts';

/** Answers with one entity. */
export function replyWithOne(context: ApiContext, entity: Entity): Reply {
  return replyWithEntity(context, showEntity(entity, context.viewer));
}

/** What is listed, and where. */
export interface Listing {
  readonly set: string;
  readonly type: string;
  /** Path of the feed below /sf/v3. */
  readonly path: string;
}

/** Answers with a feed of entities. */
export function replyWithMany(context: ApiContext, listing: Listing, entities: readonly Entity[]): Reply {
  const { viewer } = context;
  return replyWithEntities(context, {
    entity: listing.set,
    type: listing.type,
    url: `${viewer.apiRoot}/${listing.path}`,
    entities: entities.map((entity) => showEntity(entity, viewer)),
  });
}
