import { parseInstant } from '../dates/parse-instant.ts';
import type { Navigation, Property, PropertySet } from '../odata/property.ts';
import { createNavigation } from '../odata/property.ts';
import { baseOf, entityModel } from './entity-model.ts';
import type { ModelProperty } from './entity-model.ts';

/** An entity as it is written. */
export type Members = Readonly<Record<string, unknown>>;

const known = new Map<string, PropertySet<Members>>();
const NUMBERS = new Set(['int', 'long', 'number', 'decimal']);

/** Gives what `$filter` and `$orderby` may say about entities that are there as they are written: all but items. */
export function fieldProperties(typeName: string): PropertySet<Members> {
  const found = known.get(typeName);
  if (found) return found;
  const { types, enums } = entityModel();
  const properties = new Map<string, Property<Members>>();
  const navigations = new Map<string, Navigation<Members>>();
  for (let type = types.get(typeName); type; type = types.get(baseOf(type) ?? '')) {
    for (const property of type.properties.values()) {
      if (property.isCollection) continue;
      if (types.has(property.type)) navigations.set(property.name, toNavigation(property));
      else properties.set(property.name, toProperty(property, enums.has(property.type) ? 'string' : property.type));
    }
  }
  const made = { properties, navigations, typeOf: (members: Members) => String(members['odata.type']) };
  known.set(typeName, made);
  return made;
}

function toNavigation({ name, type }: ModelProperty): Navigation<Members> {
  return createNavigation(
    (members: Members) => {
      const value = members[name];
      return isMembers(value) ? value : undefined;
    },
    () => fieldProperties(type),
  );
}

function toProperty({ name }: ModelProperty, type: string): Property<Members> {
  if (type === 'bool')
    return { kind: 'truth', read: (members) => (members[name] === undefined ? null : members[name] === true) };
  if (type === 'date') return { kind: 'date', read: (members) => parseInstant(members[name]) ?? null };
  if (NUMBERS.has(type)) {
    return { kind: 'number', read: (members) => (typeof members[name] === 'number' ? members[name] : null) };
  }
  return { kind: 'text', read: (members) => (typeof members[name] === 'string' ? members[name] : null) };
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
