import { ConnectorError } from '../connector-error.ts';

/** Names from the instance's root folder down to a file or folder; none for the root itself. */
export type HubPath = readonly string[];

/**
 * Reads a path of the hub: `/Reports/May & June.pdf`. Empty segments and a missing first slash do not matter; `.` and
 * `..` are no names. `what` names the parameter. Throws `request-not-valid`.
 */
export function parseHubPath(text: unknown, what = 'path'): HubPath {
  if (typeof text !== 'string' || text === '') {
    throw new ConnectorError('request-not-valid', `${what} is missing; write it as ${what}=/folder/file.txt.`);
  }
  const names = text.split('/').filter((name) => name !== '');
  const isPath = text.length <= 4096 && !names.includes('..') && !names.includes('.');
  // Half a surrogate pair comes through JSON only and cannot be sent on; no name has a NUL.
  if (isPath && !/[\0\p{Surrogate}]/u.test(text)) return names;
  throw new ConnectorError('request-not-valid', `${what} must be a path of names, without . and .. in it.`);
}

/** A path as the hub writes it. */
export function toHubPath(names: HubPath): string {
  return `/${names.join('/')}`;
}

/** The folder of a path and the name in it; throws `request-not-valid` for the root. */
export function splitHubPath(path: HubPath): { readonly folder: HubPath; readonly name: string } {
  const name = path.at(-1);
  if (name !== undefined) return { folder: path.slice(0, -1), name };
  throw new ConnectorError('request-not-valid', 'The root folder itself cannot be created, changed or deleted.');
}
