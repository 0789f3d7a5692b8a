import type { Transport } from '../../../world/index.ts';
import { WorldError } from '../../../world/index.ts';
import type { OpenConnectorsAccess, ShareFileAccess } from '../../deployment/access.ts';
import { DEFAULT_SHAREFILE_ACCESS } from '../../deployment/start-local-deployment.ts';
import type { HarnessErrorCode } from '../../harness-error.ts';
import { HarnessError } from '../../harness-error.ts';

/** Who and where: the subject's secrets and the ShareFile account. */
export interface AccessFlags {
  readonly userSecret?: string;
  readonly organizationSecret?: string;
  readonly sharefileUrl?: string;
  readonly sharefileSubdomain?: string;
  readonly sharefileUser?: string;
  readonly sharefilePassword?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly redirectUri?: string;
}

/** Puts the flags together; what a mock started by `serve` has by default need not be given. Throws `usage`. */
export function toAccess(
  target: string,
  flags: AccessFlags,
): { readonly connector: OpenConnectorsAccess; readonly shareFile: ShareFileAccess } {
  const { userSecret, organizationSecret, sharefileUrl } = flags;
  const missing = [
    ...(userSecret ? [] : ['--user-secret (or SHAREFILE_LAB_USER_SECRET)']),
    ...(organizationSecret ? [] : ['--organization-secret (or SHAREFILE_LAB_ORGANIZATION_SECRET)']),
    ...(sharefileUrl ? [] : ['--sharefile-url (or SHAREFILE_LAB_SHAREFILE_URL)']),
  ];
  if (!userSecret || !organizationSecret || !sharefileUrl) {
    throw new HarnessError('usage', `With --target these are needed as well: ${missing.join(', ')}.`);
  }
  const known = DEFAULT_SHAREFILE_ACCESS;
  return {
    connector: { url: requireUrl('--target', target, 'usage'), userSecret, organizationSecret },
    shareFile: {
      url: requireUrl('--sharefile-url', sharefileUrl, 'usage'),
      subdomain: flags.sharefileSubdomain ?? known.subdomain,
      username: flags.sharefileUser ?? known.username,
      password: flags.sharefilePassword ?? known.password,
      clientId: flags.clientId ?? known.clientId,
      clientSecret: flags.clientSecret ?? known.clientSecret,
      redirectUri: flags.redirectUri ?? known.redirectUri,
    },
  };
}

/** `text` without slashes at its end; throws `code` unless it is an http or https URL. */
export function requireUrl(flag: string, text: string, code: HarnessErrorCode): string {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return text.replace(/\/+$/, '');
  throw new HarnessError(
    code,
    `${flag}: ${JSON.stringify(text)} is not a URL. Write it as https://host/path or http://host:port.`,
  );
}

/** Throws `code` when nothing answers at `url`; any answer will do. */
export async function requireReachable(
  transport: Transport,
  code: HarnessErrorCode,
  flag: string,
  url: string,
): Promise<void> {
  try {
    await transport.send({ method: 'GET', url, headers: {} });
  } catch (cause) {
    const reason = cause instanceof WorldError ? cause.message : String(cause);
    throw new HarnessError(code, `${flag}: nothing answers at ${url}. ${reason} Start it, or correct the URL.`, {
      cause,
    });
  }
}
