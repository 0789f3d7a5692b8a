import type { OAuthClient } from '../../domain/oauth/oauth-settings.ts';
import type { ShareFileSettings } from '../../settings.ts';

/** Finds a registered client. */
export function findClient(settings: ShareFileSettings, clientId: string): OAuthClient | undefined {
  return settings.clients.find((client) => client.clientId === clientId);
}
