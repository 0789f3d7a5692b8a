import type { OpenConnectorsAccess } from '../../deployment/access.ts';

/** The Authorization header of platform calls (`/instances`, `/elements`): User and Organization secrets. */
export function platformHeaders(access: OpenConnectorsAccess): Record<string, string> {
  return { authorization: `User ${access.userSecret}, Organization ${access.organizationSecret}` };
}
