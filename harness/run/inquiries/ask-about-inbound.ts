import type { RunContext } from '../run-context.ts';
import { createFor } from './ask-about-creation.ts';
import type { Inquirer } from './create-inquirer.ts';
import { toOversizedBody } from './to-oversized-body.ts';

/** More than one notification holds: at most 20 by webhook. */
const BATCH = 25;

/** Lets events come in for a webhook instance of its own, and sees what becomes of them and of its subscription. */
export async function askAboutInbound(inquirer: Inquirer, context: RunContext): Promise<void> {
  const { ask, note } = inquirer;
  const document = 'fixtures/documented/webhook-curl.txt';
  const instance = await createFor(inquirer, context, 'create-webhook-instance', document, {});
  if (!instance) return;
  const id = String(instance.id);
  const inbound = { method: 'POST', as: 'nobody', path: inboundPath(id) } as const;
  await ask('read-webhook-instance', { path: `/instances/${id}` });
  const batch = Array.from({ length: BATCH }, (_, index) => eventOf('Upload', index + 1));
  await ask('inbound-batch', { ...inbound, body: batch });
  const byHeader = { ...inbound, path: '/events/sharefile', headers: { 'element-instances': id } };
  await ask('inbound-by-header', { ...byHeader, body: eventOf('Update', 101) });
  await ask('inbound-download', { ...inbound, body: eventOf('Download', 102) });
  await ask('inbound-for-nobody', { ...inbound, path: inboundPath('999999999'), body: eventOf('Upload', 103) });
  await ask('inbound-too-large', {
    ...{ ...inbound, headers: { 'content-type': 'application/json' } },
    content: toOversizedBody(eventOf('Upload', 104)),
  });
  await context.pace.settle('callbacks of what came in');
  await ask('disable-webhook-instance', { method: 'DELETE', path: `/instances/${id}/enabled` });
  await ask('inbound-while-disabled', { ...inbound, body: eventOf('Upload', 105) });
  await context.pace.settle('callbacks of a disabled instance');
  await ask('delete-webhook-instance', { method: 'DELETE', path: `/instances/${id}` });
  const urls = await context.shareFileClient.webhookUrls();
  const left = urls.filter((url) => url.includes(inboundPath(id)));
  note('subscriptions-left-at-sharefile', `${context.shareFile.url}/sf/v3/WebhookSubscriptions`, left);
}

function inboundPath(id: string): string {
  return `/events/sharefile/${Buffer.from(id).toString('base64')}`;
}

/** A webhook event as ShareFile documents it, for an Item that is nowhere else. */
function eventOf(operation: string, index: number): object {
  const itemId = `fi000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return {
    WebhookSubscriptionId: 'ws-inquiry',
    AccountInfo: {
      AccountId: 'a0000000-0000-4000-8000-000000000000',
      Subdomain: 'sharefile-lab',
      AppControlPlane: 'sharefile.com',
      ApiControlPlane: 'sf-api.com',
    },
    Event: {
      Timestamp: '2026-03-02T09:00:00Z',
      OperationName: operation,
      ResourceType: 'File',
      Resource: { Id: itemId, Parent: { Id: 'fo000000-0000-4000-8000-000000000001' } },
    },
  };
}
