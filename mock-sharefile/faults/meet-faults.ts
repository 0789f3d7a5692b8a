import type { ActiveEffect } from '../domain/faults/fault-set.ts';
import type { Exchange } from '../http/request/request-context.ts';
import { parseApiPath } from '../http/routing/parse-api-path.ts';

const API_ROOT = '/sf/v3';

/** Shows a request to the faults that are set and gives what they do to it. */
export function meetFaults(exchange: Exchange): readonly ActiveEffect[] {
  return exchange.state.faults.meet(exchange.method, faultRouteOf(exchange.path));
}

/** Gives the route as faults name it: `items()/children`, `upload` for all of a storage host's pages, `oauth/token`. */
function faultRouteOf(path: string): string {
  const text = path.toLowerCase();
  if (text.startsWith(API_ROOT)) return parseApiPath(path.slice(API_ROOT.length))?.key.slice(1) ?? '';
  if (text.startsWith('/upload')) return 'upload';
  if (text.startsWith('/download')) return 'download';
  return text.replace(/^\/|\/$/g, '');
}
