import type { ApiHandler } from '../request/request-context.ts';

/** One route of the API: method and path below /sf/v3, with `()` where an id stands, and what answers it. */
export type Route = readonly [route: string, handler: ApiHandler];
