import type { ReferenceRecord } from '../../domain/items/item-record.ts';
import type { Reply } from '../reply.ts';
import { redirect } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';

/** Sends the client to the host and provider where the folder of a symbolic link is (quirk Q23), its query with it. */
export function redirectToTarget({ exchange }: ApiContext, item: ReferenceRecord, route: string, path = ''): Reply {
  const parameters = new URLSearchParams(exchange.queryText);
  for (const name of [...parameters.keys()]) if (name.toLowerCase() === 'path') parameters.delete(name);
  if (path !== '') parameters.append('path', path);
  const query = parameters.toString().replaceAll('%24', '$');
  return redirect(`${item.uri}/${route}${query === '' ? '' : `?${query}`}`);
}
