import type { ConnectorGroup } from '../../domain/accounts/connector-group.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Entity } from '../entities/entity.ts';
import { replyWithMany, replyWithOne } from '../entities/reply-with.ts';
import { replyWithItems } from '../items/list-children.ts';
import { postSymbolicLink } from '../items/changing/references.ts';
import { childrenOf, virtualFolder } from '../items/virtual-folders.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { parseQuery } from '../routing/parse-query.ts';
import type { Route } from '../routing/route.ts';
import { connectorGroup, providerOfUri } from './connector-providers.ts';

/** The kinds of connectors (setting `connectorGroups`), and the symbolic links of each. */
export const CONNECTOR_ROUTES: readonly Route[] = [
  ['GET ConnectorGroups', listGroups],
  ['GET ConnectorGroups()', getGroup],
  ['GET ConnectorGroups/ByProvider', getByProvider],
  ['GET ConnectorGroups()/Children', getChildren],
  ['POST ConnectorGroups()/Children', postChild],
];

function listGroups(context: ApiContext): Reply {
  const listing = { set: 'ConnectorGroups', type: 'ConnectorGroup', path: 'ConnectorGroups' };
  return replyWithMany(context, listing, context.viewer.settings.connectorGroups.map(toGroup));
}

function getGroup(context: ApiContext): Reply {
  return replyWithOne(context, toGroup(addressedGroup(context)));
}

function getByProvider(context: ApiContext): Reply {
  const provider = parseQuery(context.exchange.queryText).get('provider')?.toLowerCase() ?? '';
  const group = context.viewer.settings.connectorGroups.find((each) => each.provider === provider);
  if (group) return replyWithOne(context, toGroup(group));
  throw new ShareFileError('item-not-found', `No connector group has the provider ${JSON.stringify(provider)}.`);
}

/** Which link belongs to which group is told by the provider in its address (GUESS). */
function getChildren(context: ApiContext): Reply {
  const { viewer } = context;
  const { id, provider } = addressedGroup(context);
  const url = `${viewer.apiRoot}/ConnectorGroups(${id})/Children`;
  const links = childrenOf(virtualFolder('connectors', viewer), viewer);
  const own = links.filter((link) => link.kind === 'SymbolicLink' && providerOfUri(link.uri) === provider);
  return replyWithItems(context, { url, things: () => own });
}

function postChild(context: ApiContext): Promise<Reply> {
  return postSymbolicLink({ ...context, ids: ['connectors'] }, addressedGroup(context).provider);
}

function addressedGroup(context: ApiContext): ConnectorGroup {
  return connectorGroup(context, context.ids[0] ?? '');
}

function toGroup({ id, name, provider }: ConnectorGroup): Entity {
  return { set: 'ConnectorGroups', type: 'ConnectorGroup', id, members: { Name: name, Provider: provider } };
}
