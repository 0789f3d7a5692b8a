import { entityModel, findModelProperty } from '../../mock-sharefile/domain/model/entity-model.ts';
import { isRecord } from './is-record.ts';

const PREFIX = 'ShareFile.Api.Models.';

const PRIMITIVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  uri: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  int: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  long: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number',
  decimal: (value) => typeof value === 'number',
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?Z$/.test(value),
};

/** Says of each member of an answer that $metadata does not declare, or not with this type, where it is. */
export function undeclaredMembers(body: unknown): readonly string[] {
  if (!isRecord(body)) return [];
  const entities = Array.isArray(body['value']) ? body['value'] : [body];
  return entities.flatMap((entity: unknown) => (isRecord(entity) ? checkEntity(entity, undefined) : []));
}

function checkEntity(entity: Readonly<Record<string, unknown>>, declared: string | undefined): readonly string[] {
  const named = entity['odata.type'];
  const type = typeof named === 'string' ? named.slice(PREFIX.length) : declared;
  if (type === undefined) return [];
  if (!entityModel().types.has(type)) return [`There is no type ${type}.`];
  return Object.entries(entity).flatMap(([name, value]) => {
    if (name.startsWith('odata.') || value === null) return [];
    const property = findModelProperty(type, name);
    if (!property) return [`${type} has no member ${name}.`];
    if (property.isCollection !== Array.isArray(value)) return [`${type}.${name} is a collection or none.`];
    return [value].flat().flatMap((each: unknown) => checkValue(each, property.type, `${type}.${name}`));
  });
}

function checkValue(value: unknown, type: string, where: string): readonly string[] {
  const { types, enums } = entityModel();
  if (types.has(type)) return isRecord(value) ? checkEntity(value, type) : [`${where} is no ${type}.`];
  // An enumeration travels as the name of its value.
  const isRight = PRIMITIVES[type] ?? ((each: unknown) => enums.get(type)?.has(String(each)) === true);
  return isRight(value) ? [] : [`${where} is no ${type}: ${JSON.stringify(value)}.`];
}
