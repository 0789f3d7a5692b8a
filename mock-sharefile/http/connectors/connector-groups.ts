import { findRecord } from '../../domain/items/tree-state.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { replyWithItems } from '../items/list-children.ts';
import { postSymbolicLink } from '../items/changing/references.ts';
import { childrenOf, virtualFolder } from '../items/virtual-folders.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import type { Route } from '../routing/route.ts';
import { CONNECTOR_PROVIDERS, providerOfUri } from './connector-providers.ts';

/** The symbolic links of one kind of connector; the groups themselves are not kept here. */
export const CONNECTOR_ROUTES: readonly Route[] = [
  ['GET ConnectorGroups()/Children', getChildren],
  ['POST ConnectorGroups()/Children', postChild],
];

/** Which link belongs to which group is told by the provider in its address. */
function getChildren(context: ApiContext): Reply {
  const { viewer, account } = context;
  const { groupId, provider } = addressedGroup(context);
  const url = `${viewer.apiRoot}/ConnectorGroups(${groupId})/Children`;
  const links = childrenOf(virtualFolder('connectors', viewer), viewer).filter((item) => {
    const link = findRecord(account.tree, item.id);
    return link?.kind === 'SymbolicLink' && providerOfUri(link.uri) === provider;
  });
  return replyWithItems(context, { url, things: () => links });
}

function postChild(context: ApiContext): Promise<Reply> {
  return postSymbolicLink({ ...context, ids: ['connectors'] }, addressedGroup(context).provider);
}

function addressedGroup({ ids }: ApiContext): { readonly groupId: string; readonly provider: string } {
  const groupId = (ids[0] ?? '').toLowerCase();
  const provider = CONNECTOR_PROVIDERS.get(groupId);
  if (provider !== undefined) return { groupId, provider };
  const known = [...CONNECTOR_PROVIDERS.keys()].join(', ');
  throw new ShareFileError('item-not-found', `There is no connector group ${JSON.stringify(groupId)}, only ${known}.`);
}
