import { entityModel } from '../../domain/model/entity-model.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { ProtocolSettings } from '../protocol-settings.ts';
import type { Query } from '../routing/parse-query.ts';
import type { Fields } from './item-fields.ts';
import type { Shown } from './shown.ts';

/** Names and below each name further names: what `$select` and `$expand` ask for. */
interface NameTree extends ReadonlyMap<string, NameTree> {
  readonly size: number;
}

/** What of an entity is to be written, other than what is written without being asked. */
export interface Projection {
  readonly select: NameTree;
  readonly expand: NameTree;
}

/** Reads `$select` and `$expand`; undefined when neither is there. */
export function parseProjection(query: Query): Projection | undefined {
  const select = query.get('$select') ?? '';
  const expand = query.get('$expand') ?? '';
  if (select === '' && expand === '') return undefined;
  return { select: parseNames(select), expand: parseNames(expand) };
}

/**
 * Builds what gives the asked-for members of the entities of one answer. Unknown names are dropped without a word, as the
 * service was seen to do; what says which entity it is stays (setting `alwaysSelected`). With `$select`, an expanded
 * member is written only if it is selected, too (`expandNeedsSelect`). Throws `bad-request` when `$expand` asks for too
 * much.
 */
export function createProjector(projection: Projection, settings: ProtocolSettings): (shown: Shown) => Fields {
  if (settings.unknownSelectNames === 'refuse') refuseUnknownNames(projection.select);
  let left = settings.maxExpandedEntities;

  const write = (shown: Shown, expand: NameTree): Fields => {
    const fields = shown.fields();
    if (expand.size === 0) return fields;
    const expanded = { ...fields };
    for (const [name, below] of expand) {
      const value = shown.expand?.(name);
      if (value === undefined) continue;
      left -= 'fields' in value ? 1 : value.length;
      if (left < 0) throw tooMuch(settings.maxExpandedEntities);
      expanded[name] = 'fields' in value ? write(value, below) : value.map((each) => write(each, below));
    }
    return expanded;
  };

  const always = new Set(settings.alwaysSelected);
  const kept = settings.expandNeedsSelect ? always : new Set([...always, ...projection.expand.keys()]);
  return (shown) => {
    const fields = write(shown, projection.expand);
    return projection.select.size === 0 ? fields : pick(fields, projection.select, always, kept);
  };
}

function pick(fields: Fields, names: NameTree, always: ReadonlySet<string>, kept = always): Fields {
  const picked: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    const below = names.get(name);
    if (below === undefined) {
      if (kept.has(name)) picked[name] = value;
    } else picked[name] = below.size === 0 ? value : pickBelow(value, below, always);
  }
  return picked;
}

function pickBelow(value: unknown, names: NameTree, always: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => pickBelow(each, names, always));
  return typeof value === 'object' && value !== null ? pick({ ...value }, names, always) : value;
}

function refuseUnknownNames(names: NameTree): void {
  for (const [name, below] of names) {
    if (!name.startsWith('odata.') && !isDeclared(name)) {
      throw new ShareFileError('bad-request', `$select asks for ${JSON.stringify(name)}, which no entity has.`);
    }
    refuseUnknownNames(below);
  }
}

function isDeclared(name: string): boolean {
  for (const type of entityModel().types.values()) if (type.properties.has(name)) return true;
  return false;
}

function tooMuch(limit: number): ShareFileError {
  return new ShareFileError('bad-request', `$expand asks for more than ${limit} entities. Ask for less at a time.`);
}

type GrowingTree = Map<string, GrowingTree>;

/** Deeper than any sensible question, and far from the end of the stack. */
const DEEPEST = 32;

function parseNames(text: string): NameTree {
  const names: GrowingTree = new Map();
  for (const path of text.split(',')) {
    let place = names;
    const steps = path.trim().split('/');
    if (steps.length > DEEPEST) {
      throw new ShareFileError('bad-request', `A path of $select and $expand has at most ${DEEPEST} steps.`);
    }
    for (const name of steps) {
      if (name === '') continue;
      const next = place.get(name) ?? new Map<string, GrowingTree>();
      place.set(name, next);
      place = next;
    }
  }
  return names;
}
