import { ConnectorError } from '../connector-error.ts';
import { isJsonObject, kindOf } from '../json-reading.ts';
import type { JsonObject } from '../json-reading.ts';
import type { HubPath } from './hub-path.ts';
import { parseHubPath } from './hub-path.ts';

/** What a body of the hub asks for; members that were not sent are undefined. */
export interface DocumentRequest {
  readonly path: HubPath | undefined;
  readonly name: string | undefined;
  readonly tags: readonly string[] | undefined;
}

/** Reads a CloudFile as PATCH, copy and POST /folders take it. Throws `request-not-valid` naming the member. */
export function parseDocumentRequest(body: unknown): DocumentRequest {
  if (!isJsonObject(body)) throw notValid(`The body is ${kindOf(body)}; it must be a JSON object.`);
  const { path, tags } = body;
  return {
    path: path === undefined ? undefined : parseHubPath(path),
    name: readName(body),
    tags: tags === undefined || tags === null ? undefined : readTags(tags),
  };
}

function readName({ name }: JsonObject): string | undefined {
  if (name === undefined || name === null) return undefined;
  if (typeof name === 'string' && !name.includes('/') && parseHubPath(name, 'name').length === 1) return name;
  throw notValid('name must be a text without slashes.');
}

/** Tags of a document. */
export function readTags(value: unknown): readonly string[] {
  const isList = Array.isArray(value) && value.length <= 100;
  if (isList && value.every((tag) => typeof tag === 'string')) return value;
  throw notValid('tags must be an array of at most 100 texts.');
}

/** A switch in the query; throws `request-not-valid` for anything but true and false. */
export function readSwitch(query: URLSearchParams, name: string, otherwise: boolean): boolean {
  const text = query.get(name);
  if (text === null || text === '') return otherwise;
  if (text === 'true' || text === 'false') return text === 'true';
  throw notValid(`${name} is ${JSON.stringify(text.slice(0, 40))}; it must be true or false.`);
}

function notValid(message: string): ConnectorError {
  return new ConnectorError('request-not-valid', message);
}
