import { expect } from 'chai';
import { createTestMock, member, stringMember } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import { isRecord } from '../../is-record.ts';

describe('searching for items', () => {
  let test: TestMock;
  afterEach(() => test.close());

  const find = async (query: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const results = member(await test.api('GET', `/Items/Search?query=${query}`), 'Results');
    return Array.isArray(results) ? results.filter(isRecord) : [];
  };

  for (const pathIncludesItem of [false, true]) {
    it(`shows where a result lies as the item does, ${pathIncludesItem ? 'itself included' : 'by its folders'}`, async () => {
      test = await createTestMock({ seedFolderCount: 0, seedFileCount: 0, pathIncludesItem });
      const folder = await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Contracts' } });
      const id = await test.upload(stringMember(folder, 'Id'), 'quarterly-offer.txt', 'hello');
      const path = stringMember(await test.api('GET', `/Items(${id})`), 'Path');
      expect(path.endsWith(pathIncludesItem ? id : stringMember(folder, 'Id'))).to.equal(true);
      const [found] = await find('quarterly');
      expect(found).to.include({ ItemID: id, ParentName: 'Contracts', ItemType: 'File', Size: 5, Path: path });
    });
  }
});
