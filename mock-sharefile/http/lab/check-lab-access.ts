import type { IncomingMessage } from 'node:http';
import { createOutboundAllowList } from '../../../world/index.ts';
import { sameSecret } from '../../domain/oauth/same-secret.ts';
import type { ShareFileSettings } from '../../settings.ts';
import { headerOf } from '../request/header-of.ts';
import { LabError } from './lab-error.ts';

/**
 * Lets a request into the control API, or throws `foreign-host`, `foreign-origin`, `not-authenticated`. A web page
 * cannot get in: neither under a name of its own that leads here (DNS rebinding), nor from another origin.
 */
export function checkLabAccess(request: IncomingMessage, settings: ShareFileSettings, controlToken: string): void {
  const host = headerOf(request, 'host') ?? '';
  const hostname = URL.parse(`http://${host}`)?.hostname ?? '';
  if (!createOutboundAllowList(settings.controlHosts).allows(hostname)) {
    throw new LabError(
      'foreign-host',
      `The control API is not reached as ${JSON.stringify(host)}. Use localhost or 127.0.0.1, or add the name to the setting controlHosts.`,
    );
  }
  const origin = headerOf(request, 'origin');
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    throw new LabError('foreign-origin', `Pages from ${JSON.stringify(origin)} may not use the control API.`);
  }
  if (!settings.controlRequiresToken) return;
  const [scheme = '', token = ''] = (headerOf(request, 'authorization') ?? '').split(' ');
  if (scheme.toLowerCase() === 'bearer' && sameSecret(token, controlToken)) return;
  throw new LabError(
    'not-authenticated',
    'Send "Authorization: Bearer TOKEN" with the control token, which is printed at the start and is controlToken of the mock.',
  );
}
