import type { ObservedChange } from '../../../schemas/index.ts';
import type { FileContent, Step } from '../../scenario/scenario.ts';
import type { ShareFileClient } from '../../sharefile/create-sharefile-client.ts';
import type { ShownItem } from '../../sharefile/parse-item.ts';

type ChangeKind = 'upload' | 'new-version' | 'create-folder' | 'rename' | 'move' | 'delete' | 'restore';
type Change = Omit<ObservedChange, 'sequence' | 'madeAt' | 'item'> & { readonly item: ShownItem };

/** A step that changes something in ShareFile. */
export type ChangeStep = Extract<Step, { kind: ChangeKind }>;

/** Does in ShareFile what a step says, and tells what was changed. Rejects with `sharefile-refused`. */
export async function makeChange(client: ShareFileClient, step: ChangeStep): Promise<Change> {
  const { path } = step;
  switch (step.kind) {
    case 'upload':
      return { operation: 'upload', path, item: await client.upload(path, toContent(path, step.content)) };
    case 'new-version': {
      const previousId = (await client.item(path)).Id;
      const item = await client.upload(path, toContent(path, step.content));
      return { operation: 'new-version', path, previousId, item };
    }
    case 'create-folder':
      return { operation: 'create-folder', path, item: await client.createFolder(path) };
    case 'rename': {
      const renamed = path.replace(/[^/]+\/*$/, () => step.name);
      return { operation: 'rename', path: renamed, fromPath: path, item: await client.rename(path, step.name) };
    }
    case 'move': {
      const moved = `${step.toFolder.replace(/\/+$/, '')}/${path.split('/').findLast((part) => part !== '') ?? ''}`;
      return { operation: 'move', path: moved, fromPath: path, item: await client.move(path, step.toFolder) };
    }
    case 'delete':
      return { operation: 'delete', path, item: await client.delete(path) };
    case 'restore':
      return { operation: 'restore', path, item: await client.restore(path) };
  }
}

function toContent(path: string, content: FileContent): Buffer {
  if (content.kind === 'text') return Buffer.from(content.text);
  return Buffer.alloc(content.bytes, `${path} `);
}
