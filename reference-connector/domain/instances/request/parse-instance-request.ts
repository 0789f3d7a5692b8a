import { ConnectorError } from '../../connector-error.ts';
import type { Configuration } from '../connector-instance.ts';
import { ELEMENT_KEY } from '../connector-instance.ts';
import { parseRootFolder } from '../../hub/root-folder.ts';
import { isJsonObject, kindOf, notValid } from '../../json-reading.ts';
import type { JsonObject } from '../../json-reading.ts';
import { stripMarkup } from './strip-markup.ts';

/** The body of POST, PUT and PATCH on instances, understood; members that were not sent are undefined. */
export interface InstanceRequest {
  readonly name: string | undefined;
  readonly tags: readonly string[] | undefined;
  readonly configuration: Configuration | undefined;
  /** Grant code from the OAuth redirect. */
  readonly code: string | undefined;
  readonly externalAuthentication: 'none' | 'initial' | undefined;
}

/** Keys without which the element cannot reach ShareFile; those that the page's table does not mark optional. */
const REQUIRED_KEYS = [
  'oauth.callback.url',
  'oauth.api.key',
  'oauth.api.secret',
  'document.root.folder.name',
  'sharefile.subdomain',
];

/** Reads a body of the instances API. Throws `request-not-valid` or `configuration-not-valid` naming the member. */
export function parseInstanceRequest(body: unknown, elementId: number): InstanceRequest {
  if (!isJsonObject(body)) throw notRequest(`The body is ${kindOf(body)}; it must be a JSON object.`);
  checkElement(body['element'], elementId);
  return {
    name: readName(body['name']),
    tags: readTags(body['tags']),
    configuration: readConfiguration(body['configuration']),
    code: readCode(body['providerData']),
    externalAuthentication: readExternalAuthentication(body['externalAuthentication']),
  };
}

/** Refuses a configuration that lacks required keys, or whose subdomain is no host label. */
export function checkConfiguration(configuration: Configuration): void {
  const missing = REQUIRED_KEYS.filter((key) => !configuration[key]?.trim());
  if (missing.length > 0) {
    throw new ConnectorError(
      'configuration-incomplete',
      `The following required configuration is missing: ${missing.join(', ')}.`,
    );
  }
  parseRootFolder(configuration['document.root.folder.name'] ?? '');
  const subdomain = configuration['sharefile.subdomain'] ?? '';
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(subdomain)) {
    throw notValid(
      'sharefile.subdomain',
      "must be the first label of the account's address: cloud-elements for https://cloud-elements.sharefile.com.",
    );
  }
}

function checkElement(element: unknown, elementId: number): void {
  if (element === undefined) return;
  if (!isJsonObject(element)) throw notRequest(`element is ${kindOf(element)}; it must be {"key": "${ELEMENT_KEY}"}.`);
  const { key, id } = element;
  if (key === undefined && id === undefined) throw notRequest('element has neither key nor id.');
  if ((key ?? ELEMENT_KEY) !== ELEMENT_KEY || (id ?? elementId) !== elementId) {
    throw notRequest(`element names no known connector; the only one here is {"key": "${ELEMENT_KEY}"}.`);
  }
}

function readName(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw notRequest(`name is ${kindOf(value)}; it must be a string.`);
  const name = stripMarkup(value);
  // It becomes the tag and what people find the instance by.
  if (name.trim() === '') throw notRequest('name is empty; it names the instance.');
  return name;
}

/** An array in every example, although the tables type it string. */
function readTags(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  const tags: readonly unknown[] = Array.isArray(value) ? value : [value];
  return tags.map((tag) => {
    if (typeof tag !== 'string') throw notRequest(`tags contains ${kindOf(tag)}; it must be an array of strings.`);
    return stripMarkup(tag);
  });
}

function readConfiguration(value: unknown): Configuration | undefined {
  if (value === undefined) return undefined;
  if (!isJsonObject(value)) throw notRequest(`configuration is ${kindOf(value)}; it must be an object.`);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [currentName(key, value), toText(key, member)]),
  );
}

/** The callback URL of the OAuth client was stored under a name of the element's before (2.1). */
function currentName(key: string, configuration: JsonObject): string {
  const isOldName = key === 'sharefile.callback.url' && configuration['oauth.callback.url'] === undefined;
  return isOldName ? 'oauth.callback.url' : key;
}

/** Booleans and numbers come as JSON values or as text, and are kept as text; one key may be an object. */
function toText(key: string, value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (key === 'event.poller.configuration' && isJsonObject(value)) return JSON.stringify(value);
  throw notValid(`configuration.${key}`, `is ${kindOf(value)}; it must be a string, a boolean or a number.`);
}

function readCode(providerData: unknown): string | undefined {
  if (providerData === undefined || providerData === null) return undefined;
  if (!isJsonObject(providerData))
    throw notRequest(`providerData is ${kindOf(providerData)}; it must be {"code": "..."}.`);
  const { code, error } = providerData;
  if (typeof error === 'string' && code === undefined) {
    throw notRequest(
      `providerData.error is ${JSON.stringify(error.slice(0, 80))}: the user did not consent, so there is no grant code. Authorize again.`,
    );
  }
  if (code !== undefined && typeof code !== 'string')
    throw notRequest(`providerData.code is ${kindOf(code)}; it must be a string.`);
  return code;
}

function readExternalAuthentication(value: unknown): 'none' | 'initial' | undefined {
  if (value === undefined || value === null) return undefined;
  if (value === 'none' || value === 'initial') return value;
  throw notRequest('externalAuthentication must be none or initial.');
}

function notRequest(message: string): ConnectorError {
  return new ConnectorError('request-not-valid', message);
}
