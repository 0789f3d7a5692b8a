import { ENTITY_SETS, entityModel } from '../../domain/model/entity-model.ts';
import { accountOfHost } from '../oauth/sign-in.ts';
import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';
import type { Exchange } from '../request/request-context.ts';
import { ROUTE_NAMES } from '../routing/route-table.ts';
import { toCsdl } from './to-csdl.ts';

let document: Promise<string> | undefined;

/** GET $metadata: what can be asked for and what is answered, in CSDL. */
export async function answerMetadata(): Promise<Reply> {
  document ??= writeDocument();
  return { status: 200, contentType: 'application/xml; charset=utf-8', body: await document };
}

/** GET /sf/v3/: the names of the entity sets. */
export function answerServiceDocument(exchange: Exchange): Reply {
  const { subdomain } = accountOfHost(exchange) ?? exchange.state.defaultAccount;
  const sets = [...servedEntitySets().keys()].map((name) => ({ name, url: name }));
  return json({ 'odata.metadata': `${exchange.plane.apiOrigin(subdomain)}/sf/v3/$metadata`, value: sets });
}

/** Gives the entity sets that have a route, with the types of their entities. */
export function servedEntitySets(): ReadonlyMap<string, string> {
  const routed = new Set(ROUTE_NAMES.map((route) => /^GET (\w+)/.exec(route)?.[1]));
  return new Map([...ENTITY_SETS].filter(([name]) => routed.has(name)));
}

/** The builder is loaded with the first question: hardly any run asks it. */
async function writeDocument(): Promise<string> {
  const { default: Builder } = await import('fast-xml-builder');
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(toCsdl(entityModel(), servedEntitySets()))}`;
}
