import { ConnectorError } from '../../domain/connector-error.ts';
import type { ConnectorInstance } from '../../domain/instances/connector-instance.ts';
import type { InstanceStore } from '../../domain/instances/instance-store.ts';
import { readMember } from '../../domain/events/read-member.ts';
import { parseInboundPayload } from '../../domain/events/parse-inbound-payload.ts';
import type { PolledIntake } from '../../events/polled-intake.ts';
import type { InboundWebhook, WebhookIntake } from '../../events/webhook-intake.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../connector-request.ts';
import type { ConnectorSettings } from '../../settings/settings.ts';
import { parseJson } from '../read-body.ts';

const SIGNATURE_HEADERS = ['sf-webhook-primary-signature', 'sf-webhook-secondary-signature'];
const MOST_INSTANCES = 100;

/** What takes inbound events. */
export interface InboundRoutesOptions {
  readonly store: InstanceStore;
  readonly intake: WebhookIntake;
  readonly polledIntake: PolledIntake;
  readonly settings: Pick<ConnectorSettings, 'inboundAckStatus' | 'inboundHeaders' | 'ownNotifications'>;
}

/** Where ShareFile delivers. The instance is named by base64 of its id in the path, or by the Element-Instances header. */
export function createInboundRoutes({ store, intake, polledIntake, settings }: InboundRoutesOptions): Routes {
  const acknowledged = { status: settings.inboundAckStatus, json: {} };

  const receive = (request: RoutedRequest, instances: readonly ConnectorInstance[]): ConnectorAnswer => {
    if (settings.ownNotifications === 'refused') refuseOwnNotification(request);
    if (instances.length === 0) throw new ConnectorError('not-found', 'The webhook names no known instance.');
    const event = eventOf(request);
    const isTaken = settings.inboundHeaders === 'any' || Object.keys(request.headers).every(isKnownHeader);
    if (event && isTaken) for (const instance of instances) intake.receive(instance, event);
    return acknowledged;
  };

  const ofPath = ({ params }: RoutedRequest): ConnectorInstance | undefined =>
    find(Buffer.from(params['id'] ?? '', 'base64').toString(), store);
  const byPath = (request: RoutedRequest): ConnectorAnswer => {
    const instance = ofPath(request);
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
    // Seen in the vendor's suite, not documented for customers; the Id header repeats the instance of the path.
    'POST /events/sharefilePolling/:id': {
      access: 'open',
      run(request) {
        const instance = ofPath(request);
        if (!instance) throw new ConnectorError('not-found', 'The records name no known instance.');
        const header = request.headers['id'];
        if (header !== undefined && header !== String(instance.id)) {
          throw new ConnectorError('request-not-valid', 'The Id header names another instance than the path.');
        }
        polledIntake.receive(instance, parseJson(request.body));
        return acknowledged;
      },
    },
  };
}

/** What a request carries: a POST always an event; a GET one in its query, if it does not only ask whether anybody is there. */
function eventOf({ method, headers, body, url }: RoutedRequest): InboundWebhook | undefined {
  const signatures = SIGNATURE_HEADERS.flatMap((name) => headers[name] ?? []);
  if (method === 'POST') {
    const type = headers['content-type'];
    const isForm = typeof type === 'string' && /^application\/x-www-form-urlencoded/i.test(type);
    return { body, isForm, signatures };
  }
  if (method !== 'GET') return undefined;
  const text = url.slice(url.indexOf('?') + 1 || url.length);
  const operation = readMember(parseInboundPayload({ text, isForm: true }), 'Event.OperationName');
  return operation === undefined ? undefined : { body: Buffer.from(text), isForm: true, signatures };
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

/** Whether a header is one that HTTP clients or ShareFile send. */
function isKnownHeader(name: string): boolean {
  return /^(?:accept|connection|content|element|host$|sf-webhook|transfer-encoding|user-agent)/.test(name);
}

function find(id: string, store: InstanceStore): ConnectorInstance | undefined {
  return /^\d{1,15}$/.test(id) ? store.byId(Number(id)) : undefined;
}
