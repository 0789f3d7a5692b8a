import { ConnectorError } from '../../domain/connector-error.ts';
import type { ConnectorInstance } from '../../domain/instances/connector-instance.ts';
import type { InstanceStore } from '../../domain/instances/instance-store.ts';
import type { WebhookIntake } from '../../events/webhook-intake.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../connector-request.ts';

const SIGNATURE_HEADERS = ['sf-webhook-primary-signature', 'sf-webhook-secondary-signature'];
const MOST_INSTANCES = 100;

/** Where ShareFile delivers. The instance is named by base64 of its id in the path, or by the Element-Instances header. */
export function createInboundRoutes(store: InstanceStore, intake: WebhookIntake, ackStatus: number): Routes {
  const receive = (request: RoutedRequest, instances: readonly ConnectorInstance[]): ConnectorAnswer => {
    refuseOwnNotification(request);
    if (instances.length === 0) throw new ConnectorError('not-found', 'The webhook names no known instance.');
    const signatures = SIGNATURE_HEADERS.flatMap((name) => request.headers[name] ?? []);
    // Some providers ask by GET whether anybody is there; that carries no event.
    if (request.method === 'POST')
      for (const instance of instances) intake.receive(instance, { body: request.body, signatures });
    return { status: ackStatus, json: {} };
  };

  const byPath = (request: RoutedRequest): ConnectorAnswer => {
    const instance = find(Buffer.from(request.params['id'] ?? '', 'base64').toString(), store);
    return receive(request, instance ? [instance] : []);
  };
  const byHeader = (request: RoutedRequest): ConnectorAnswer => {
    const header = request.headers['element-instances'];
    const ids = typeof header === 'string' ? new Set(header.split(',', MOST_INSTANCES).map((id) => id.trim())) : [];
    return receive(
      request,
      [...ids].flatMap((id) => find(id, store) ?? []),
    );
  };

  return {
    'POST /events/sharefile/:id': { access: 'open', run: byPath },
    'GET /events/sharefile/:id': { access: 'open', run: byPath },
    'POST /events/sharefile': { access: 'open', run: byHeader },
    'GET /events/sharefile': { access: 'open', run: byHeader },
  };
}

/** A notification that comes back through another name of this host would cause the next one, for ever (B-12). */
function refuseOwnNotification({ headers }: RoutedRequest): void {
  if (headers['elements-webhook-id'] === undefined) return;
  throw new ConnectorError(
    'request-not-valid',
    "This is a notification of this platform, not a provider's event: some instance's event.notification.callback.url " +
      'points at this inbound endpoint. Give it the URL of your own receiver.',
  );
}

function find(id: string, store: InstanceStore): ConnectorInstance | undefined {
  return /^\d{1,15}$/.test(id) ? store.byId(Number(id)) : undefined;
}
