import type { Collection, Random } from './ports.ts';
import type { PlatformSettings } from './settings/platform-settings.ts';

/** The secrets of the Authorization header. */
export interface Secrets {
  readonly userSecret: string;
  readonly organizationSecret: string;
}

/** The secrets that are given, or else those that were drawn by this or an earlier process. */
export function secretsOf(
  settings: Pick<PlatformSettings, 'userSecret' | 'organizationSecret'>,
  random: Random,
  kept: Collection<string> | undefined,
): Secrets {
  const secretOf = (name: string, given: string | undefined): string => {
    // Whoever gives a secret gives it again at the next start, so that it need not be written down.
    if (given !== undefined) return given;
    const secret = kept?.get(name) ?? toSecret(random.stream(name));
    kept?.set(name, secret);
    return secret;
  };
  return {
    userSecret: secretOf('user-secret', settings.userSecret),
    organizationSecret: secretOf('organization-secret', settings.organizationSecret),
  };
}

/** Base64 as the documented secrets are, so that clients meet `=`, `/` and `+` in them. */
function toSecret(random: Random): string {
  return Buffer.from(random.hex(64), 'hex').toString('base64');
}
