import type { ReceivedCallback } from '../callbacks/received-callback.ts';
import { redactText } from '../scenario/redact-secrets.ts';
import type { RunContext } from './run-context.ts';

type Holders = Pick<RunContext, 'connector' | 'shareFile' | 'signatureKey'>;

/** Names the secrets of the account that a callback holds, in its body or its headers. */
export function secretsIn(
  { rawBody, headers }: Pick<ReceivedCallback, 'rawBody' | 'headers'>,
  holders: Holders,
): readonly string[] {
  const sent = Object.values(headers).join('\n');
  return Object.entries(secretsOf(holders)).flatMap(([name, secret]) =>
    secret.length >= 4 && (rawBody.includes(secret) || sent.includes(secret)) ? [name] : [],
  );
}

/** A body without the secrets of the account. */
export function redactBytes(rawBody: Buffer, holders: Holders): Buffer {
  return Buffer.from(redactText(rawBody.toString('utf8'), Object.values(secretsOf(holders))));
}

function secretsOf({ connector, shareFile, signatureKey }: Holders): Readonly<Record<string, string>> {
  return {
    'the User secret': connector.userSecret,
    'the Organization secret': connector.organizationSecret,
    'the OAuth client secret': shareFile.clientSecret,
    "the ShareFile user's password": shareFile.password,
    'the signature key': signatureKey,
  };
}
