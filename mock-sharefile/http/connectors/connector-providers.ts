import type { ConnectorGroup } from '../../domain/accounts/connector-group.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { ApiContext } from '../request/request-context.ts';

/** Finds the connector group with that id. Throws `item-not-found`. */
export function connectorGroup({ viewer }: ApiContext, id: string): ConnectorGroup {
  const { connectorGroups } = viewer.settings;
  const group = connectorGroups.find((each) => each.id === id.toLowerCase());
  if (group) return group;
  const known = connectorGroups.map((each) => each.id).join(', ');
  throw new ShareFileError('item-not-found', `There is no connector group ${JSON.stringify(id)}, only ${known}.`);
}

/** Gives the provider in an address such as `https://host/cifs/v3/Items(id)`. */
export function providerOfUri(uri: string): string | undefined {
  return URL.canParse(uri) ? new URL(uri).pathname.split('/')[1]?.toLowerCase() : undefined;
}

/** Gives a root of the API at another provider, where the address is written as the service writes them. */
export function withProvider(apiRoot: string, provider: string): string {
  return apiRoot.replace(/\/\w+\/v3$/, `/${provider}/v3`);
}
