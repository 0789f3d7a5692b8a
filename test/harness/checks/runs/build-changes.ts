import type { ObservedChange, ObservedItem } from '../../../../schemas/index.ts';

/** A change before it has its place in a run. */
export type NewChange = Omit<ObservedChange, 'sequence'>;

/** A file that was created and last changed at these instants. */
export function file(id: string, createdAt: string, editedAt = createdAt): ObservedItem {
  return item(id, 'File', createdAt, editedAt);
}

/** A folder that was created and last changed at these instants. */
export function folder(id: string, createdAt: string, editedAt = createdAt): ObservedItem {
  return item(id, 'Folder', createdAt, editedAt);
}

function item(id: string, kind: ObservedItem['kind'], createdAt: string, editedAt: string): ObservedItem {
  return { Id: id, kind, Name: `${id}.txt`, CreationDate: createdAt, ProgenyEditDate: editedAt, ParentId: 'fo-home' };
}

/** One change of an Item. */
export function change(
  operation: ObservedChange['operation'],
  madeAt: string,
  changed: ObservedItem,
  more: Partial<NewChange> = {},
): NewChange {
  return { operation, madeAt, path: `/${changed.Name}`, item: changed, ...more };
}
