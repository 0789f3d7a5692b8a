import type { ItemRecord } from '../../domain/items/item-record.ts';
import type { Query } from '../routing/parse-query.ts';
import type { Viewer } from '../request/viewer.ts';
import type { Fields } from './item-fields.ts';
import { itemFields } from './item-fields.ts';
import { folderInfo } from './item-info.ts';
import { userFields } from './user-fields.ts';

/** Names and below each name further names: what `$select` and `$expand` ask for. */
interface NameTree extends ReadonlyMap<string, NameTree> {
  readonly size: number;
}

/** What of an item is to be written, other than what is written without being asked. */
export interface Projection {
  readonly select: NameTree;
  readonly expand: NameTree;
}

/** Gives the children of a folder as the viewer sees them. */
export type ChildrenOf = (folder: ItemRecord) => readonly ItemRecord[];

const ALWAYS = ['odata.metadata', 'odata.type', 'Id', 'url'];

/** Reads `$select` and `$expand`; undefined when neither is there. */
export function parseProjection(query: Query): Projection | undefined {
  const select = query.get('$select') ?? '';
  const expand = query.get('$expand') ?? '';
  if (select === '' && expand === '') return undefined;
  return { select: parseNames(select), expand: parseNames(expand) };
}

/**
 * Gives the asked-for members of an item. Unknown names are dropped without a word, as the service was seen to do;
 * `odata.metadata`, `odata.type`, `Id` and `url` are always there (GUESS).
 */
export function projectItem(
  item: ItemRecord,
  viewer: Viewer,
  now: number,
  projection: Projection,
  childrenOf: ChildrenOf,
): Fields {
  const fields = itemFields(item, viewer, now);
  for (const [name, below] of projection.expand) {
    const value = expandMember(name, item, viewer, now, { select: NO_NAMES, expand: below }, childrenOf);
    if (value !== undefined) fields[name] = value;
  }
  return projection.select.size === 0 ? fields : pick(fields, projection.select);
}

function expandMember(
  name: string,
  item: ItemRecord,
  viewer: Viewer,
  now: number,
  below: Projection,
  childrenOf: ChildrenOf,
): unknown {
  switch (name) {
    case 'Parent':
      return item.parent && projectItem(item.parent, viewer, now, below, childrenOf);
    case 'Children':
      if (item.kind === 'File') return undefined;
      return childrenOf(item).map((child) => projectItem(child, viewer, now, below, childrenOf));
    case 'Creator':
    case 'Owner':
      return userFields(item.creatorId, viewer);
    case 'Info':
      return item.kind === 'Folder' ? folderInfo(item, viewer) : undefined;
    default:
      return undefined;
  }
}

function pick(fields: Fields, names: NameTree): Fields {
  const picked: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    const below = names.get(name);
    if (below === undefined) {
      if (ALWAYS.includes(name)) picked[name] = value;
    } else picked[name] = below.size === 0 ? value : pickBelow(value, below);
  }
  return picked;
}

function pickBelow(value: unknown, names: NameTree): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => pickBelow(each, names));
  return typeof value === 'object' && value !== null ? pick({ ...value }, names) : value;
}

type GrowingTree = Map<string, GrowingTree>;

const NO_NAMES: NameTree = new Map();

function parseNames(text: string): NameTree {
  const names: GrowingTree = new Map();
  for (const path of text.split(',')) {
    let place = names;
    for (const name of path.trim().split('/')) {
      if (name === '') continue;
      const next = place.get(name) ?? new Map<string, GrowingTree>();
      place.set(name, next);
      place = next;
    }
  }
  return names;
}
