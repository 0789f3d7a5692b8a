import { ShareFileError } from '../../domain/share-file-error.ts';
import { DOCUMENTED_ROUTES } from '../routing/documented-routes.ts';
import type { Exchange } from './request-context.ts';
import { headerOf } from './header-of.ts';

/** Throws for what the settings do not let pass: names in another case, JSON without its media type. */
export function checkForm(exchange: Exchange, path: string): void {
  const { entityNamesIgnoreCase, jsonNeedsMediaType } = exchange.state.settings;
  if (!entityNamesIgnoreCase) checkCase(path);
  if (jsonNeedsMediaType && hasBody(exchange)) checkMediaType(exchange);
}

let exactNames: ReadonlySet<string> | undefined;
let lowerNames: ReadonlySet<string> | undefined;

/** A name that no route has in any case is none of this; the route table has the word on it. */
function checkCase(path: string): void {
  exactNames ??= new Set(DOCUMENTED_ROUTES.flatMap((route) => namesOf(route.slice(route.indexOf(' ') + 1))));
  lowerNames ??= new Set([...exactNames].map((name) => name.toLowerCase()));
  for (const name of namesOf(path)) {
    if (exactNames.has(name) || !lowerNames.has(name.toLowerCase())) continue;
    throw new ShareFileError('route-not-found', `There is no ${name}: mind the case of its letters.`);
  }
}

function namesOf(path: string): readonly string[] {
  return path
    .split('/')
    .map((step) => step.replace(/(\(|%28).*$/, ''))
    .filter((name) => name !== '');
}

function hasBody({ request, method }: Exchange): boolean {
  if (method === 'GET') return false;
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

function checkMediaType(exchange: Exchange): void {
  const type = headerOf(exchange.request, 'content-type')?.toLowerCase() ?? '';
  if (/^application\/([a-z.-]+\+)?json\b/.test(type)) return;
  throw new ShareFileError(
    'unsupported-media-type',
    'The body must be JSON and say so: Content-Type: application/json.',
  );
}
