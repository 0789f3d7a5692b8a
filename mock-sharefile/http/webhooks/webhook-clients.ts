import type { SignatureKeys } from '../../delivery/webhook-keys.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';

/** GET WebhookClients(oauthClientId): the keys that sign what is sent to this client's subscriptions. */
export function getWebhookClient(context: ApiContext): Reply {
  const clientId = findClientId(context);
  return replyWithKeys(context, clientId, context.exchange.state.webhookKeys.get(clientId));
}

/** POST WebhookClients(oauthClientId)/PrimarySignatureKey. */
export function generatePrimaryKey(context: ApiContext): Reply {
  return generate(context, 'primaryKey');
}

/** POST WebhookClients(oauthClientId)/SecondarySignatureKey. */
export function generateSecondaryKey(context: ApiContext): Reply {
  return generate(context, 'secondaryKey');
}

function generate(context: ApiContext, which: 'primaryKey' | 'secondaryKey'): Reply {
  const clientId = findClientId(context);
  return replyWithKeys(context, clientId, context.exchange.state.webhookKeys.generate(clientId, which));
}

/** A client sees and makes its own keys only (GUESS: nothing is said about those of others). */
function findClientId(context: ApiContext): string {
  const [id = ''] = context.ids;
  if (id === context.clientId) return id;
  throw new ShareFileError(
    'item-not-found',
    `${JSON.stringify(id)} is not the OAuth client that this token was issued to.`,
  );
}

function replyWithKeys(context: ApiContext, clientId: string, keys: SignatureKeys): Reply {
  const { apiRoot } = context.viewer;
  return json({
    Id: clientId,
    OAuthClientId: clientId,
    SignatureKeys: { PrimaryKey: keys.primaryKey ?? null, SecondaryKey: keys.secondaryKey ?? null },
    'odata.metadata': `${apiRoot}/$metadata#WebhookClients/ShareFile.Api.Models.WebhookClient@Element`,
    'odata.type': 'ShareFile.Api.Models.WebhookClient',
    url: `${apiRoot}/WebhookClients(${clientId})`,
  });
}
