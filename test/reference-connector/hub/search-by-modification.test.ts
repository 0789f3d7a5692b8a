import { Readable } from 'node:stream';
import { expect } from 'chai';
import { searchDocuments } from '../../../reference-connector/sharefile/documents/search-documents.ts';
import type { DocumentSearch } from '../../../reference-connector/sharefile/documents/search-documents.ts';
import type { DocumentSpace } from '../../../reference-connector/sharefile/documents/document-space.ts';

const FOUND = [
  { Id: 'fi-dated', Name: 'dated', CreationDate: '2026-03-01T00:00:00Z', ClientModifiedDate: '2026-03-03T00:00:00Z' },
  { Id: 'fi-created', Name: 'created', CreationDate: '2026-03-01T00:00:00Z', ClientModifiedDate: null },
  { Id: 'fi-year-1', Name: 'year-1', CreationDate: '2026-03-01T00:00:00Z', ClientModifiedDate: '0001-01-01T00:00:00Z' },
  { Id: 'fi-undated', Name: 'undated' },
];

const space: DocumentSpace = {
  client: {
    call: (_method, path) => {
      const item = FOUND.find(({ Id }) => path === `Items(${Id})`);
      if (item) return Promise.resolve(item);
      if (path.endsWith('/Breadcrumbs')) return Promise.resolve({ value: [] });
      return Promise.resolve({ Results: FOUND.map(({ Id }) => ({ ItemID: Id })), TotalCount: FOUND.length });
    },
    grant: () => ({ accessToken: 'a', refreshToken: 'r', expiresAt: 0 }),
  },
  send: () => Promise.resolve({ status: 500, headers: {}, body: Buffer.alloc(0) }),
  stream: () => Promise.resolve({ status: 500, headers: {}, body: Readable.from([]) }),
  wait: () => Promise.resolve(),
  rootFolder: '/top',
  idsOutsideRootFolder: 'hidden',
  copyOntoItself: 'unchanged',
  asyncOperationWaitSeconds: 0,
};

async function namesFound(bounds: Omit<DocumentSearch, 'text'>): Promise<readonly unknown[]> {
  const { found } = await searchDocuments(
    space,
    { Id: 'fo1' },
    { text: 'a', ...bounds },
    { from: 0, size: 10 },
    { searchedDate: 'modified', modifiedDateOf: 'ClientModifiedDate' },
  );
  return found.map(({ item }) => item['Name']);
}

describe('A search by the date of modification', () => {
  const march2 = Date.UTC(2026, 2, 2);
  const rows: readonly (readonly [name: string, bounds: Omit<DocumentSearch, 'text'>, found: readonly string[]])[] = [
    ['without bounds leaves nothing out', { from: undefined, to: undefined }, FOUND.map(({ Name }) => Name)],
    ['from a day on has what was changed then', { from: march2, to: undefined }, ['dated']],
    [
      'up to a day has what was never changed by its creation, as its modifiedDate says',
      { from: undefined, to: march2 },
      ['created', 'year-1'],
    ],
  ];
  for (const [name, bounds, found] of rows) {
    it(name, async () => {
      expect(await namesFound(bounds)).to.deep.equal(found);
    });
  }
});
