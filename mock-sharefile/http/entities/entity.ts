import type { Fields } from '../render/item-fields.ts';
import type { Shown } from '../render/shown.ts';
import type { Viewer } from '../request/viewer.ts';

/** An entity other than an item, without what surrounds it on the wire. */
export interface Entity {
  /** The set that it is in, which begins its address: `Groups`. */
  readonly set: string;
  /** Name of its type: `Group`. */
  readonly type: string;
  readonly id: string;
  readonly members: Fields;
  /** Its path, where it is not `Groups(id)`. */
  readonly path?: string;
  /** Gives what is behind a navigation property. */
  readonly expand?: (name: string) => Shown | readonly Shown[] | undefined;
}

/** Writes an entity with its `odata` members first and its address last. */
export function entityFields(entity: Entity, viewer: Viewer): Fields {
  const { apiRoot } = viewer;
  const type = `ShareFile.Api.Models.${entity.type}`;
  return {
    'odata.metadata': `${apiRoot}/$metadata#${entity.set}/${type}@Element`,
    'odata.type': type,
    Id: entity.id,
    ...entity.members,
    url: `${apiRoot}/${entity.path ?? `${entity.set}(${entity.id})`}`,
  };
}

/** Shows an entity to those who select and expand. */
export function showEntity(entity: Entity, viewer: Viewer): Shown {
  return { fields: () => entityFields(entity, viewer), ...(entity.expand && { expand: entity.expand }) };
}
