/**
 * The provider in the addresses of each connector group. `sp` and `cifs` are documented; that the others are called as
 * their groups are is a GUESS.
 */
export const CONNECTOR_PROVIDERS: ReadonlyMap<string, string> = new Map([
  ['c-sp', 'sp'],
  ['c-cifs', 'cifs'],
  ['c-pcc', 'pcc'],
  ['c-o365', 'o365'],
  ['c-documentum', 'documentum'],
]);

/** Gives the provider in an address such as `https://host/cifs/v3/Items(id)`. */
export function providerOfUri(uri: string): string | undefined {
  return URL.canParse(uri) ? new URL(uri).pathname.split('/')[1]?.toLowerCase() : undefined;
}

/** Gives a root of the API at another provider, where the address is written as the service writes them. */
export function withProvider(apiRoot: string, provider: string): string {
  return apiRoot.replace(/\/\w+\/v3$/, `/${provider}/v3`);
}
