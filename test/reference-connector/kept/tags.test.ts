import { expect } from 'chai';
import { createTagStore } from '../../../reference-connector/domain/hub/tag-store.ts';
import { createMemoryStore } from '../../../world/index.ts';

describe('tags of documents in a store', () => {
  it('are there when the connector begins again, without those that were taken off, pushed out or forgotten', () => {
    const kept = createMemoryStore().collection<{ instanceId: number; document: string; tags: readonly string[] }>('t');
    const before = createTagStore(2, kept);
    for (const Id of ['fi1', 'fi2', 'fi3']) before.set(1, { Id }, [Id]);
    before.set(1, { Id: 'fi2' }, []);
    before.set(2, { Id: 'fi1', StreamID: 'st1' }, ['other']);
    before.set(3, { Id: 'fi1' }, ['gone']);
    before.forget(3);
    const after = createTagStore(2, kept);
    expect(after.of(1, { Id: 'fi1' })).to.deep.equal([]);
    expect(after.of(1, { Id: 'fi2' })).to.deep.equal([]);
    expect(after.of(1, { Id: 'fi3' })).to.deep.equal(['fi3']);
    expect(after.of(2, { Id: 'fi9', StreamID: 'st1' })).to.deep.equal(['other']);
    expect(after.of(3, { Id: 'fi1' })).to.deep.equal([]);
    expect(kept.size).to.equal(2);
  });
});
