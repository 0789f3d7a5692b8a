import type { LocalDeployment } from '../../deployment/start-local-deployment.ts';
import type { DocumentedCurls, ServedInstance, WiredInstanceOptions } from './wire-instance.ts';

/** What there is and who may use it. */
export function formatAddresses({ shareFile, connector, controlToken }: LocalDeployment, dataDir?: string): string {
  return `sharefile-lab is listening (Ctrl-C ends it; ${dataDir === undefined ? 'nothing is kept' : `the ShareFile account and the connector are kept in ${dataDir}`}).

Mock ShareFile          ${shareFile.url}
  API                   ${shareFile.url}/sf/v3/Items
  sign in as            ${shareFile.username}  password ${shareFile.password}
  OAuth client          ${shareFile.clientId}  secret ${shareFile.clientSecret}
  redirect URI          ${shareFile.redirectUri}
  subdomain             ${shareFile.subdomain}
  control API           ${shareFile.url}/_lab/  token ${controlToken}
Reference connector     ${connector.url}
  User secret           ${connector.userSecret}
  Organization secret   ${connector.organizationSecret}

Make a change:
  TOKEN=$(curl -sS ${shareFile.url}/oauth/token -d grant_type=password -d username=${shareFile.username} \\
    -d password=${shareFile.password} -d client_id=${shareFile.clientId} -d client_secret=${shareFile.clientSecret} \\
    | ${pickMember('access_token')})
  CHUNK_URI=$(curl -sS -X POST -H "Authorization: Bearer $TOKEN" \\
    '${shareFile.url}/sf/v3/Items(top)/Upload?method=standard&raw=true&fileName=hello.txt&overwrite=true' \\
    | ${pickMember('ChunkUri')})
  curl -sS --data-binary 'hello' "$CHUNK_URI&fmt=json"
`;
}

/** A shell filter that prints one member of the JSON on its input; Node is there, jq may not be. */
function pickMember(name: string): string {
  return `node -p 'JSON.parse(fs.readFileSync(0)).${name}'`;
}

/** The instance that was made for the user's own app. */
export function formatInstance(instance: ServedInstance, options: WiredInstanceOptions): string {
  const how = options.events === 'polling' ? `polls every ${String(options.interval)} min` : 'is told by webhook';
  return `
Instance ${String(instance.id)}${instance.isKept ? ', kept from before,' : ''} ${how} and notifies ${options.callbackUrl}
  token                 ${instance.token}
  signature key         ${options.signatureKey}
`;
}

/** Both documented commands, corrected for the shell. */
export function formatCurls(curls: DocumentedCurls, printingSinkUrl?: string): string {
  const receiver =
    printingSinkUrl === undefined ? '' : `\nCallbacks to ${printingSinkUrl} are printed here as they come.\n`;
  return `
The documented requests, corrected for the shell; each grant code works once:

# polling
${curls.polling}

# webhooks
${curls.webhook}
${receiver}`;
}
