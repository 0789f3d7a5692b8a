import { rightsOf } from '../../domain/access-controls/rights-of.ts';
import { isFolderLike, isInside } from '../../domain/items/folder-contents.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { itemFields } from '../render/item-fields.ts';
import { itemInfo } from '../render/item-info.ts';
import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import type { Query } from '../routing/parse-query.ts';
import { truthParameter } from '../routing/parse-query.ts';
import { resolveItem } from './resolve-item.ts';
import { childrenOf, writableFolder } from './virtual-folders.ts';

const MODES = ['Standard', 'Copy', 'Move', 'Sync', 'Manage'] as const;

type TreeMode = (typeof MODES)[number];

/**
 * Answers GET Items(id)?treemode=…&sourceId: a node of the tree in which somebody chooses a folder, with the folders
 * below it and whether it can be chosen. It has members of its own, whatever `$select` and `$expand` say; which they are
 * is a GUESS.
 */
export function replyWithTreeNode(context: ApiContext, item: ItemRecord, query: Query): Reply {
  const { viewer, exchange } = context;
  const mode = readMode(query);
  truthParameter(query, 'canCreateRootFolder', false);
  truthParameter(query, 'fileBox', false);
  const sourceId = query.get('sourceid') ?? '';
  const source = sourceId === '' ? undefined : resolveItem(context, sourceId);
  const toNode = (node: ItemRecord): Readonly<Record<string, unknown>> => ({
    ...itemFields(node, viewer, exchange.now),
    Info: {
      ...itemInfo(node, viewer),
      TreeMode: mode,
      TreeModeOperationAllowed: isAllowed(context, mode, node, source),
      ...(source && { TreeModeSourceId: source.id }),
    },
  });
  return json({ ...toNode(item), Children: childrenOf(item, viewer).filter(isFolderLike).map(toNode) });
}

function readMode(query: Query): TreeMode {
  const text = query.get('treemode') ?? '';
  const mode = MODES.find((each) => each.toLowerCase() === text.toLowerCase());
  if (mode) return mode;
  throw new ShareFileError('bad-request', `treemode must be one of ${MODES.join(', ')}, not ${JSON.stringify(text)}.`);
}

function isAllowed(context: ApiContext, mode: TreeMode, node: ItemRecord, source: ItemRecord | undefined): boolean {
  const { account, user, viewer } = context;
  if (mode === 'Manage') return rightsOf(account, user, node).canManagePermissions;
  if (mode !== 'Copy' && mode !== 'Move') return true;
  const target = node.kind === 'Folder' ? writableFolder(node, source?.kind ?? 'Folder', viewer) : undefined;
  if (!target || !rightsOf(account, user, target).canUpload) return false;
  if (!source) return true;
  if (mode === 'Move' && !rightsOf(account, user, source).canDelete) return false;
  return source.parent !== target && !isInside(target, source);
}
