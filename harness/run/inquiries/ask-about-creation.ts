import { parseDocumentedRequest } from '../../scenario/parse-documented-request.ts';
import { sendCreateRequest } from '../replay/create-instance.ts';
import type { CreatedInstance } from '../replay/create-instance.ts';
import type { RunContext } from '../run-context.ts';
import { CONTENTS } from './ask-about-instance.ts';
import type { Inquirer } from './create-inquirer.ts';

/** Whose callbacks belong to no replay. */
export const INQUIRY_RECEIVER = 'inquiry';

/** Ways to create an instance other than the documented one: what is merged into the documented polling request. */
const CREATIONS: Readonly<Record<string, unknown>> = {
  'create-with-other-types': {
    configuration: { 'event.notification.enabled': 'true', 'event.poller.refresh_interval': 60 },
  },
  'create-with-configuration-as-text': {
    configuration: {
      'event.poller.configuration': JSON.stringify({
        documents: {
          url: "/hubs/documents/events/poll/documents?where=lastmodifieddate='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'",
          idField: 'Id',
        },
      }),
    },
  },
  'create-without-tags': { name: 'sharefile-lab without tags', tags: null },
  'create-with-markup': { name: '<b>sharefile-lab</b> in bold', tags: ['<i>sharefile-lab</i> in italics'] },
  'create-without-events': { configuration: { 'event.notification.enabled': null } },
  'create-without-poller-configuration': { configuration: { 'event.poller.configuration': null } },
  'create-without-subdomain': { configuration: { 'sharefile.subdomain': null } },
  'create-with-interval-0': { configuration: { 'event.poller.refresh_interval': '0' } },
  'create-with-damaged-format': {
    configuration: {
      'event.poller.configuration': {
        documents: { datesConfiguration: { updatedDateFormat: 'yyyy-MM-ddTHH:mm:ss.SSSZ' } },
      },
    },
  },
  'create-with-vendor-type-webhooks': { configuration: { 'event.vendor.type': 'webhooks' } },
  'create-with-wrong-code': { providerData: { code: 'no-such-code' } },
  'create-with-wrong-client-id': { configuration: { 'oauth.api.key': 'no-such-client' } },
  'create-with-wrong-client-secret': { configuration: { 'oauth.api.secret': 'no-such-secret' } },
};

/** Creates instances in other ways than the documented one, changes, disables and deletes them again. */
export async function askAboutCreation(inquirer: Inquirer, context: RunContext): Promise<void> {
  const created: CreatedInstance[] = [];
  for (const [name, overrides] of Object.entries(CREATIONS)) {
    const instance = await createFor(inquirer, context, name, 'fixtures/documented/polling-curl.txt', overrides);
    if (instance) created.push(instance);
  }
  const { ask } = inquirer;
  const [first, ...others] = created;
  if (first) {
    const path = `/instances/${String(first.id)}`;
    await ask('patch-interval', {
      ...{ method: 'PATCH', path },
      body: { configuration: { 'event.poller.refresh_interval': '30' } },
    });
    await ask('read-after-patch', { path });
    await ask('disable', { method: 'DELETE', path: `${path}/enabled` });
    await ask('hub-call-while-disabled', { ...CONTENTS, as: 'instance' }, first);
    await ask('delete-instance', { method: 'DELETE', path });
    await ask('read-after-deletion', { path });
    await ask('hub-call-after-deletion', { ...CONTENTS, as: 'instance' }, first);
  }
  for (const { id } of others) await ask('delete-other', { method: 'DELETE', path: `/instances/${String(id)}` });
}

/** Sends a documented create request in another form; undefined when no instance came of it. */
export async function createFor(
  inquirer: Inquirer,
  context: RunContext,
  name: string,
  document: string,
  overrides: unknown,
): Promise<CreatedInstance | undefined> {
  const documented = parseDocumentedRequest(await context.readDocument(document));
  const sent = await sendCreateRequest(context, documented, INQUIRY_RECEIVER, overrides);
  inquirer.keep(name, sent);
  return sent.instance;
}
