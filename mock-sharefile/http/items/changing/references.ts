import { roundToTick } from '../../../domain/dates/wire-date.ts';
import { createReference } from '../../../domain/items/references/create-reference.ts';
import { childNamed } from '../../../domain/items/folder-contents.ts';
import type { ReferenceKind } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { runOperation } from '../../async-operations/run-operation.ts';
import { connectorGroup, providerOfUri, withProvider } from '../../connectors/connector-providers.ts';
import { objectMember } from '../../entities/request-body.ts';
import type { Reply } from '../../reply.ts';
import type { BodyMembers } from '../../request/body-members.ts';
import { membersOfObject } from '../../request/body-members.ts';
import { readJsonObject } from '../../request/read-body.ts';
import type { ApiContext, ApiHandler } from '../../request/request-context.ts';
import { actOf } from '../../request/request-context.ts';
import { parseQuery, truthParameter } from '../../routing/parse-query.ts';
import type { Route } from '../../routing/route.ts';
import { patchKind } from './change-items.ts';
import { replyWithItem } from '../read-items.ts';
import { readUri } from './read-uri.ts';
import { resolveTarget } from '../resolve-item.ts';

/** Links, notes and symbolic links; all else about them is as with other items. */
export const REFERENCE_ROUTES: readonly Route[] = [
  ['POST Items()/Link', createPost('Link')],
  ['POST Items()/Note', createPost('Note')],
  ['POST Items()/SymbolicLink', createPost('SymbolicLink')],
  ['PATCH Items/Link()', createPatch('Link')],
  ['PATCH Items/Note()', createPatch('Note')],
  ['PATCH Items/SymbolicLink()', createPatch('SymbolicLink')],
];

function createPost(kind: ReferenceKind): ApiHandler {
  return (context) => (kind === 'SymbolicLink' ? postSymbolicLink(context) : postReference(context, kind));
}

function createPatch(kind: ReferenceKind): ApiHandler {
  return (context) => patchKind(context, kind);
}

/** POST Items(id)/SymbolicLink?overwrite: a folder at another provider, which its connector group may name. */
export function postSymbolicLink(context: ApiContext, provider?: string): Promise<Reply> {
  return postReference(context, 'SymbolicLink', provider);
}

async function postReference(context: ApiContext, kind: ReferenceKind, provider?: string): Promise<Reply> {
  const { request, state, queryText } = context.exchange;
  const body = membersOfObject(await readJsonObject(request, state.settings.maxJsonBytes));
  const overwrite = truthParameter(parseQuery(queryText), 'overwrite', false);
  const parent = resolveTarget(context, context.ids[0] ?? 'top', kind);
  const name = body.text('Name');
  if (name === undefined) throw new ShareFileError('bad-request', `A ${kind} needs a Name.`);
  const uri = readUri(body, kind) ?? defaultUri(context, kind, provider ?? providerOf(context, body));
  if (provider !== undefined && providerOfUri(uri) !== provider) {
    throw new ShareFileError('bad-request', `Link must be an address of the provider ${provider}, not ${uri}.`);
  }
  const expiresAt = body.instant('ExpirationDate');
  const edit = { description: body.text('Description'), expiresAt: expiresAt && roundToTick(expiresAt), uri };
  const { tree } = context.account;
  const existing = kind === 'SymbolicLink' && overwrite ? childNamed(parent, name) : undefined;
  if (existing?.kind === kind) {
    return runOperation(context, { kind: 'edit', itemId: existing.id, parentId: undefined, edit }, true);
  }
  return replyWithItem(context, createReference(tree, parent, { kind, name, ...edit }, actOf(context)));
}

/** A symbolic link may name a zone or a connector group alone; where its folder is then, the service decides. */
function defaultUri({ exchange }: ApiContext, kind: ReferenceKind, provider: string | undefined): string {
  if (kind === 'Link') throw new ShareFileError('bad-request', 'A Link needs a Uri.');
  const { random, settings } = exchange.state;
  if (kind === 'Note') return '';
  const { connectorApiRoot } = settings;
  const root = provider === undefined ? connectorApiRoot : withProvider(connectorApiRoot, provider);
  return `${root}/Items(${random.hex(32)})`;
}

function providerOf(context: ApiContext, body: BodyMembers): string | undefined {
  const groupId = objectMember(body, 'ConnectorGroup')?.text('Id');
  return groupId === undefined ? undefined : connectorGroup(context, groupId).provider;
}
