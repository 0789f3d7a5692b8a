import { canonicalId } from '../../domain/ids.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { replyWithMany, replyWithOne } from '../entities/reply-with.ts';
import { readMembers } from '../entities/request-body.ts';
import { resolveAddressed, resolveItem } from '../items/resolve-item.ts';
import type { Reply } from '../reply.ts';
import { NO_CONTENT } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { parseQuery, truthParameter } from '../routing/parse-query.ts';
import { controlsOn, toControlEntity } from './access-entities.ts';
import { managedFolder, principalIdOf, removeControl, setControl } from './change-control.ts';

/** GET Items(id)/AccessControls: everybody who may do anything with the item. */
export function listControls(context: ApiContext): Reply {
  const item = resolveAddressed(context);
  const controls = controlsOn(context, item).map((control) => toControlEntity(context, control));
  const path = `Items(${item.id})/AccessControls`;
  return replyWithMany(context, { set: 'AccessControls', type: 'AccessControl', path }, controls);
}

/** GET AccessControls(principalid=…,itemid=…). */
export function getControl(context: ApiContext): Reply {
  const { principalId, itemId } = parseControlId(context);
  return replyWithControl(context, resolveItem(context, itemId), principalId);
}

/** POST and PATCH Items(id)/AccessControls?recursive: gives rights, or changes those that are there. */
export async function putControl(context: ApiContext): Promise<Reply> {
  const query = parseQuery(context.exchange.queryText);
  const recursive = truthParameter(query, 'recursive', false);
  truthParameter(query, 'sendDefaultNotification', false);
  const body = await readMembers(context);
  const folder = managedFolder(context, context.ids[0] ?? '');
  const principalId = principalIdOf(context, body);
  setControl(context, folder, principalId, body, recursive);
  return replyWithControl(context, folder, principalId);
}

/** DELETE AccessControls(principalid=…,itemid=…). Only what was given on that very folder can be taken away. */
export function deleteControl(context: ApiContext): Reply {
  const { principalId, itemId } = parseControlId(context);
  const folder = managedFolder(context, itemId);
  if (removeControl(context, folder, principalId)) return NO_CONTENT;
  throw controlNotFound();
}

function replyWithControl(context: ApiContext, item: ItemRecord, principalId: string): Reply {
  const control = controlsOn(context, item).find((each) => each.principalId === principalId);
  if (control) return replyWithOne(context, toControlEntity(context, control));
  throw controlNotFound();
}

function parseControlId(context: ApiContext): { readonly principalId: string; readonly itemId: string } {
  const parts = new Map(
    (context.ids[0] ?? '').split(',').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name.trim().toLowerCase(), value.trim()];
    }),
  );
  const principalId = parts.get('principalid');
  const itemId = parts.get('itemid');
  if (principalId !== undefined && itemId !== undefined) return { principalId: canonicalId(principalId), itemId };
  throw new ShareFileError('bad-request', 'An access control is named by (principalid=…,itemid=…).');
}

function controlNotFound(): ShareFileError {
  return new ShareFileError('item-not-found', 'There is no such access control.');
}
