import type { ReceivedCallback } from '../callbacks/received-callback.ts';
import type { RunContext } from './run-context.ts';

/** Names the secrets of the account that a callback holds, in its body or its headers. */
export function secretsIn(
  { rawBody, headers }: Pick<ReceivedCallback, 'rawBody' | 'headers'>,
  { connector, shareFile, signatureKey }: Pick<RunContext, 'connector' | 'shareFile' | 'signatureKey'>,
): readonly string[] {
  const secrets = {
    'the User secret': connector.userSecret,
    'the Organization secret': connector.organizationSecret,
    'the OAuth client secret': shareFile.clientSecret,
    "the ShareFile user's password": shareFile.password,
    'the signature key': signatureKey,
  };
  const sent = Object.values(headers).join('\n');
  return Object.entries(secrets).flatMap(([name, secret]) =>
    secret.length >= 4 && (rawBody.includes(secret) || sent.includes(secret)) ? [name] : [],
  );
}
