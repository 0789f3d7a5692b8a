import { expect } from 'chai';
import type { ObservedChange } from '../../../../schemas/index.ts';
import { compareListings } from '../../../../harness/run/truth/compare-listings.ts';
import type { Listing } from '../../../../harness/run/truth/list-account.ts';
import type { ShownItem } from '../../../../harness/sharefile/parse-item.ts';

const BEFORE = '2026-03-02T09:00:00.000Z';
const AFTER = '2026-03-02T10:00:00.000Z';
const OLD = '2026-01-01T00:00:00.000Z';

type Row = Partial<ShownItem> & { readonly Id: string; readonly path: string };

function listing(at: string, rows: readonly Row[]): Listing {
  const items = rows.map(({ path, ...row }) => {
    const item: ShownItem = {
      ...{ kind: 'File', Name: path.split('/').at(-1) ?? '', ParentId: 'foTop' },
      ...{ CreationDate: OLD, ProgenyEditDate: OLD },
      ...row,
    };
    return [row.Id, { item, path }] as const;
  });
  return { at: Date.parse(at), items: new Map(items) };
}

function compared(before: readonly Row[], after: readonly Row[], steps: readonly ObservedChange[] = []): string[] {
  return compareListings(listing(BEFORE, before), listing(AFTER, after), steps).changes.map(
    ({ by = 'step', operation, path, madeAt }) => `${by}: ${operation} ${path} ${madeAt.slice(11, 16)}`,
  );
}

const old: Row = { Id: 'fi1', StreamID: 'st1', path: '/top/a.txt' };
const step: ObservedChange = {
  ...{ sequence: 1, madeAt: '2026-03-02T09:30:00.000Z', operation: 'upload', path: '/top/new/b.txt' },
  item: { Id: 'fi9', kind: 'File', Name: 'b.txt' },
};

describe('two listings of an account', () => {
  it('show nothing where nothing changed', () => {
    expect(compared([old], [old])).to.deep.equal([]);
  });

  it('show what others made, and what they did with it afterwards', () => {
    const made: Row = {
      ...{ Id: 'fi2', path: '/top/c.txt' },
      ...{ CreationDate: '2026-03-02T09:10:00Z', ProgenyEditDate: '2026-03-02T09:20:00Z' },
    };
    expect(compared([old], [old, made])).to.deep.equal([
      'others: upload /top/c.txt 09:10',
      'others: update /top/c.txt 09:20',
    ]);
  });

  it('show a new version as one, and not its old one as deleted', () => {
    const version: Row = {
      ...{ ...old, Id: 'fi2' },
      ...{ CreationDate: '2026-03-02T09:10:00Z', ProgenyEditDate: '2026-03-02T09:10:00Z' },
    };
    expect(compared([old], [version])).to.deep.equal(['others: new-version /top/a.txt 09:10']);
  });

  it('show moves, renames and edits, at the end of the run where no date tells when', () => {
    expect(compared([old], [{ ...old, path: '/top/z.txt' }])).to.deep.equal(['others: rename /top/z.txt 10:00']);
    expect(compared([old], [{ ...old, ParentId: 'fo2', path: '/top/in/a.txt' }])).to.deep.equal([
      'others: move /top/in/a.txt 10:00',
    ]);
    expect(compared([old], [{ ...old, ProgenyEditDate: '2026-03-02T09:15:00Z' }])).to.deep.equal([
      'others: update /top/a.txt 09:15',
    ]);
  });

  it('show what is gone and what came back', () => {
    expect(compared([old], [])).to.deep.equal(['others: delete /top/a.txt 10:00']);
    expect(compared([], [old])).to.deep.equal(['others: restore /top/a.txt 10:00']);
  });

  it('take what the steps did, and the folders on their way, for theirs', () => {
    const folder: Row = { Id: 'fo1', kind: 'Folder', path: '/top/new', CreationDate: '2026-03-02T09:30:00Z' };
    const file: Row = { Id: 'fi9', path: '/top/new/b.txt', CreationDate: '2026-03-02T09:30:00Z' };
    expect(compared([], [folder, file], [step])).to.have.members([
      'step: create-folder /top/new 09:30',
      'step: upload /top/new/b.txt 09:30',
    ]);
  });
});
