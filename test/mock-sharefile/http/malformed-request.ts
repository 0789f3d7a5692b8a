import type { RequestOptions } from '../validated-client.ts';

/** A request that is to be refused with that status; `{folder}` and `{file}` stand for ids that exist. */
export type Malformed = readonly [method: string, path: string, status: number, options?: RequestOptions];

export const NO_TOKEN = { headers: { Authorization: '' } };

/** Gives the options of a request with a body. */
export function body(value: string | object): RequestOptions {
  return { body: value };
}
