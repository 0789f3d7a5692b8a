import type { User } from '../../domain/accounts/user.ts';
import type { Viewer } from './viewer.ts';

/** Which ShareFile plane a `Host` header speaks of; everything else is local. */
export interface HostPlane {
  readonly kind: 'local' | 'api' | 'application';
  /** First label of the host: the account's subdomain, or `secure`, or a storage host. */
  readonly label: string;
  /** How to write links for an account of this plane. */
  apiOrigin(subdomain: string): string;
  readonly filesOrigin: string;
  /** The viewers that came this way; they are what texts are cached for. */
  readonly viewers: WeakMap<User, Viewer>;
}

/** Application plane -> API plane; the pairs are in Citrix' SDKs. */
const PLANES: readonly (readonly [application: string, api: string])[] = [
  ['sharefile.com', 'sf-api.com'],
  ['sharefile.eu', 'sf-api.eu'],
  ['securevdr.com', 'sf-api.com'],
  ['sharefiletest.com', 'sharefiletest.com'],
  ['sf-apidev.com', 'sf-apidev.com'],
  ['sf-apistaging.com', 'sf-apistaging.com'],
];

const REMEMBERED_HOSTS = 64;

/** Builds a function that finds the plane of a host and remembers it. */
export function createHostPlanes(): (host: string) => HostPlane {
  const known = new Map<string, HostPlane>();
  return (host) => {
    const plane = known.get(host);
    if (plane) return plane;
    const found = toHostPlane(host);
    // The header is the client's, so what is remembered for it must not grow without end.
    if (known.size < REMEMBERED_HOSTS) known.set(host, found);
    return found;
  };
}

function toHostPlane(host: string): HostPlane {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  const [label = ''] = name.split('.');
  const domain = name.slice(label.length + 1);
  const pair = PLANES.find((each) => each.includes(domain));
  if (!pair) return { kind: 'local', label: '', ...links(() => `http://${host}`, `http://${host}`) };
  const [application, api] = pair;
  return {
    kind: domain === api ? 'api' : 'application',
    label,
    ...links((subdomain) => `https://${subdomain}.${api}`, `https://storage-ec2-34.${application}`),
  };
}

function links(
  apiOrigin: HostPlane['apiOrigin'],
  filesOrigin: string,
): Pick<HostPlane, 'apiOrigin' | 'filesOrigin' | 'viewers'> {
  return { apiOrigin, filesOrigin, viewers: new WeakMap() };
}
