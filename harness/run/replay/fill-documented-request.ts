import type { Transport } from '../../../world/index.ts';
import type { OpenConnectorsAccess, ShareFileAccess } from '../../deployment/access.ts';
import type { DocumentedRequest } from '../../scenario/curl/parse-curl.ts';
import { fillBlanks } from '../../scenario/fill-blanks.ts';
import type { FilledRequest } from '../../scenario/fill-blanks.ts';
import { obtainGrantCode } from './obtain-grant-code.ts';

/** Who is called, and what the reader of the documentation has to choose. */
export interface FillingOptions {
  readonly transport: Transport;
  readonly connector: OpenConnectorsAccess;
  readonly shareFile: ShareFileAccess;
  readonly callbackUrl: string;
  readonly signatureKey: string;
  readonly refreshIntervalMinutes: number;
  /** Tells instances apart whose document leaves the name open. */
  readonly name: string;
}

/** A documented request with its blanks filled, and the grant code that it uses up. */
export interface FilledDocument {
  readonly filled: FilledRequest;
  readonly code: string;
}

/** Fills the blanks of a documented create request, with a grant code obtained for it. */
export async function fillDocumentedRequest(
  documented: DocumentedRequest,
  options: FillingOptions,
): Promise<FilledDocument> {
  const { connector, shareFile } = options;
  const code = await obtainGrantCode(options.transport, connector, shareFile);
  const filled = fillBlanks(documented, {
    userSecret: connector.userSecret,
    organizationSecret: connector.organizationSecret,
    code,
    apiKey: shareFile.clientId,
    apiSecret: shareFile.clientSecret,
    oauthCallbackUrl: shareFile.redirectUri,
    callbackUrl: options.callbackUrl,
    signatureKey: options.signatureKey,
    refreshIntervalMinutes: options.refreshIntervalMinutes,
    subdomain: shareFile.subdomain,
    name: `sharefile-lab ${options.name}`,
    tag: 'sharefile-lab',
  });
  return { filled, code };
}
