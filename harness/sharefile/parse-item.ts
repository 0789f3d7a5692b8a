import { HarnessError } from '../harness-error.ts';
import { memberOf } from '../member-of.ts';

/** What the harness notes of an Item as ShareFile showed it. Dates stay wire text. */
export interface ShownItem {
  readonly Id: string;
  readonly StreamID?: string;
  readonly kind: 'File' | 'Folder';
  readonly Name: string;
  readonly CreationDate: string;
  readonly ProgenyEditDate: string;
  readonly ParentId: string;
}

/** Reads an Item's answer; throws `sharefile-refused` when a member that every Item has is missing. */
export function parseItem(answer: unknown): ShownItem {
  const text = (name: string): string => {
    const value = memberOf(answer, name);
    if (typeof value === 'string') return value;
    throw new HarnessError('sharefile-refused', `ShareFile showed an Item without ${name}.`);
  };
  const streamId = memberOf(answer, 'StreamID');
  const parentId = memberOf(memberOf(answer, 'Parent'), 'Id');
  return {
    Id: text('Id'),
    ...(typeof streamId === 'string' ? { StreamID: streamId } : {}),
    kind: text('odata.type').endsWith('.Folder') ? 'Folder' : 'File',
    Name: text('Name'),
    CreationDate: text('CreationDate'),
    ProgenyEditDate: text('ProgenyEditDate'),
    ParentId: typeof parentId === 'string' ? parentId : '',
  };
}
