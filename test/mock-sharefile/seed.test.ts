import { expect } from 'chai';
import { createTestMock, namesOf } from './create-test-mock.ts';

const WHOLE_TREE = '/Items(root)?$expand=Children/Children/Children/Children';

async function accountOf(seed: number): Promise<string> {
  const test = await createTestMock({}, seed);
  const answer = await test.api('GET', WHOLE_TREE, { headers: { Host: 'cloud-elements.sf-api.com' } });
  await test.close();
  return answer.text ?? '';
}

describe('the seeded account', () => {
  it('is the same for the same seed and another for another', async () => {
    expect(await accountOf(1)).to.equal(await accountOf(1));
    expect(await accountOf(1)).not.to.equal(await accountOf(2));
  });

  it('has shared folders and files, all made before the present instant, and no change that anybody is told of', async () => {
    const test = await createTestMock({ seedFolderCount: 30, seedFileCount: 100 });
    const shared = await test.api('GET', '/Items(allshared)/Children');
    expect(namesOf(shared)).to.have.length(10);
    const later = encodeURIComponent(`ProgenyEditDate ge ${new Date(test.world.clock.now()).toISOString()}`);
    expect(namesOf(await test.api('GET', `/Items(root)/Children?$filter=${later}`))).to.deep.equal([]);
    const root = await test.api('GET', '/Items(root)');
    expect(root.body).to.include({ FileCount: 100 });
    expect(test.mock.changes()).to.deep.equal([]);
    await test.close();
  });
});
