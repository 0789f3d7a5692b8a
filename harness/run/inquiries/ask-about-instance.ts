import { readMember } from '../../scenario/body-member.ts';
import type { CreatedInstance } from '../replay/create-instance.ts';
import type { Inquirer } from './create-inquirer.ts';

/** Where the documented poller looks; `since` is put in place of its date template. */
const POLL_SOURCE = '/hubs/documents/events/poll/documents';

/** Asks for what a living instance shows: itself, its configuration, its hub, its poll source, its events. */
export async function askAboutInstance({ ask }: Inquirer, instance: CreatedInstance, startedAt: string): Promise<void> {
  const id = String(instance.id);
  await ask('read-instance', { path: `/instances/${id}` });
  await ask('read-instance-below-element', { path: `/elements/sharefile/instances/${id}` });
  await ask('list-instances', { path: '/instances' });
  await ask('read-configuration', { path: `/instances/${id}/configuration` });
  await ask('authorization-in-another-order', { ...CONTENTS, as: 'instance-in-another-order' }, instance);
  await ask('hub-call', { ...CONTENTS, as: 'instance' }, instance);
  await ask('hub-call-without-element', { ...CONTENTS, as: 'user-alone' });
  await ask('hub-call-of-another-hub', { path: CONTENTS.path.replace('documents', 'crm'), as: 'instance' }, instance);
  const where = (clause: string): string => `${POLL_SOURCE}?where=${encodeURIComponent(clause)}`;
  const since = startedAt.replace(/\.\d+Z$/, 'Z');
  await ask('poll-source', { path: where(`lastmodifieddate='${since}'`), as: 'instance' }, instance);
  const later = '2999-01-01T00:00:00Z';
  await ask('poll-source-of-the-future', { path: where(`lastmodifieddate='${later}'`), as: 'instance' }, instance);
  await ask('where-not-readable', { path: where("lastmodifieddate=='('"), as: 'instance' }, instance);
  await ask('subscriptions', { path: '/notifications/subscriptions' });
  const { json } = await ask('event-log', { path: `/instances/${id}/events` });
  const eventId = readMember(json, [0, 'id']);
  if (typeof eventId === 'string') await ask('logged-event', { path: `/instances/${id}/events/${eventId}` });
}

/** A hub call that any account can answer. */
export const CONTENTS = { path: '/hubs/documents/folders/contents?path=%2F' } as const;
