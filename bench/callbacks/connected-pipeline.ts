import { createConnector } from '../../reference-connector/index.ts';
import type { Connector, ConnectorSettings } from '../../reference-connector/index.ts';
import type { Clock, Random, Transport, WorkQueue } from '../../reference-connector/ports.ts';
import { createOutboundAllowList, createTransport } from '../../world/index.ts';

/** A connector whose ShareFile answers in this process, so that only what the connector does is measured. */
export interface ConnectedPipeline {
  readonly connector: Connector;
  /** Hears of every callback that was answered. */
  onDelivered: () => void;
  /** Makes the next poll find that many changed files. */
  change(files: number): void;
  /** Writes a webhook as ShareFile does; apart, because it is no work of the connector's. */
  webhook(sequence: number): Buffer;
  /** Hands a webhook of ShareFile to the connector, as its HTTP server would. */
  deliver(body: Buffer): Promise<unknown>;
  close(): Promise<void>;
}

/** What a pipeline runs in. */
export interface PipelineWorld {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly random: Random;
}

/** Connects a pipeline that posts to `callbackUrl`; polled records are grouped into raw bodies of 10. */
export async function connectPipeline(
  world: PipelineWorld,
  callbackUrl: string,
  vendorType: 'polling' | 'webhook',
  settings: Partial<ConnectorSettings> = {},
): Promise<ConnectedPipeline> {
  const network = createTransport(createOutboundAllowList());
  let feed = Buffer.from('{"value":[]}');
  const transport: Transport = {
    send: (request) =>
      request.url.startsWith('https://acme.')
        ? Promise.resolve({ status: 200, headers: {}, body: answerAsShareFile(request.url) ?? feed })
        : network.send(request).finally(() => {
            pipeline.onDelivered();
          }),
    close: () => network.close(),
  };
  // Each run drains at once: what is logged would otherwise be all of it, for ever.
  const connector = createConnector({ ...world, transport, settings: { eventLogLimit: 10_000, ...settings } });
  const authorization = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
  const body = Buffer.from(JSON.stringify(createRequest(callbackUrl, vendorType)));
  const { json } = await connector.dispatch({ method: 'POST', url: '/instances', headers: { authorization }, body });
  const instanceId = (json as { readonly id: number }).id;
  const inboundPath = `/events/sharefile/${Buffer.from(String(instanceId)).toString('base64')}`;
  const pipeline: ConnectedPipeline = {
    connector,
    onDelivered: () => undefined,
    change: (files) => {
      const items = Array.from({ length: files }, (_, index) => toItem(index, world.clock.now()));
      feed = Buffer.from(JSON.stringify({ value: items }));
    },
    webhook: (sequence) => toWebhook(sequence, world.clock.now()),
    deliver: (body) => connector.dispatch({ method: 'POST', url: inboundPath, headers: {}, body }),
    close: () => transport.close(),
  };
  return pipeline;
}

function createRequest(callbackUrl: string, vendorType: string): object {
  return {
    element: { key: 'sharefile' },
    providerData: { code: 'code' },
    name: 'bench',
    configuration: {
      'oauth.callback.url': 'https://mycoolapp.com',
      'oauth.api.key': 'key',
      'oauth.api.secret': 'secret',
      'document.root.folder.name': '/top',
      'sharefile.subdomain': 'acme',
      'event.notification.enabled': true,
      'event.vendor.type': vendorType,
      'event.notification.callback.url': callbackUrl,
      'event.notification.signature.key': '123456',
      'event.poller.refresh_interval': 15,
      'event.poller.configuration': {
        documents: {
          url: "/events/poll/documents?where=lastmodifieddate='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'",
          idField: 'Id',
          pageSize: 10,
          datesConfiguration: {
            updatedDateField: 'ProgenyEditDate',
            updatedDateFormat: "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
            createdDateField: 'CreationDate',
            createdDateFormat: "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
          },
        },
      },
    },
  };
}

function answerAsShareFile(url: string): Buffer | undefined {
  if (url.includes('/oauth/token')) return Buffer.from('{"access_token":"a","refresh_token":"r","expires_in":1e9}');
  return url.includes('WebhookSubscriptions') ? Buffer.from('{"Id":"w1"}') : undefined;
}

function toItem(index: number, now: number): object {
  const stamp = new Date(now).toISOString();
  return {
    Name: `file ${String(index)}.pdf`,
    FileName: `file ${String(index)}.pdf`,
    CreationDate: stamp,
    ProgenyEditDate: stamp,
    ExpirationDate: '9999-12-31T23:59:59.9999999Z',
    Description: '',
    DiskSpaceLimit: 0,
    IsHidden: false,
    FileSizeInKB: 12,
    FileSizeBytes: 12_345,
    CreatorFirstName: 'Jane',
    CreatorLastName: 'Doe',
    Path: '/root/a1/foh1',
    Hash: 'd41d8cd98f00b204e9800998ecf8427e',
    StreamID: 'st00000000-0000-0000-0000-000000000000',
    'odata.type': 'ShareFile.Api.Models.File',
    Id: `fi${String(index).padStart(34, '0')}`,
    url: `https://acme.sf-api.com/sf/v3/Items(fi${String(index)})`,
  };
}

function toWebhook(sequence: number, now: number): Buffer {
  return Buffer.from(
    JSON.stringify({
      WebhookSubscriptionId: 'w1',
      AccountInfo: {
        AccountId: 'a1',
        Subdomain: 'acme',
        AppControlPlane: 'sharefile.com',
        ApiControlPlane: 'sf-api.com',
      },
      Event: {
        Timestamp: new Date(now).toISOString(),
        OperationName: 'Upload',
        ResourceType: 'File',
        Resource: { Id: `fi${String(sequence).padStart(34, '0')}`, Parent: { Id: 'foh1' } },
      },
    }),
  );
}
