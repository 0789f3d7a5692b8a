import { expect } from 'chai';
import type { PolledResource } from '../../../reference-connector/domain/instances/event-settings/polled-resource.ts';
import { createDeletions } from '../../../reference-connector/events/polled-deletions.ts';
import { createConnectedWorld, eventsOf, rightPoller } from '../connected-world.ts';

function deletionOf(record: unknown, missingObjectId: 'absent' | 'null' | 'empty'): unknown {
  const resource: Pick<PolledResource, 'name' | 'idField'> = { name: 'documents', idField: 'Id' };
  return createDeletions(resource, { missingObjectId }).toDeletion(record);
}

describe('deletions that a poll finds', () => {
  for (const idField of ['Id', 'Name', 'CreationDate']) {
    it(`are known by the id field of the configuration, ${idField}`, async () => {
      const { createInstance, shareFile, world, callbacks } = createConnectedWorld({
        settings: { polledDeletions: 'notified-items' },
      });
      await createInstance({ 'event.poller.configuration': rightPoller({ idField }) });
      shareFile.addFile('fi1');
      await world.advance('15m');
      const created = eventsOf(callbacks).find((event) => event.startsWith('CREATED')) ?? '';
      shareFile.remove('fi1');
      await world.advance('45m');
      const deleted = eventsOf(callbacks).filter((event) => event.startsWith('DELETED'));
      expect(deleted).to.deep.equal([created.replace('CREATED', 'DELETED')]);
    });
  }

  it('have ids as other changes have', () => {
    const change = { objectType: 'documents', eventType: 'DELETED', changedAt: undefined };
    expect(deletionOf({ Id: 5 }, 'absent')).to.deep.equal({ ...change, objectId: '5' });
    expect(deletionOf({}, 'null')).to.deep.equal({ ...change, objectId: null });
    expect(deletionOf({}, 'empty')).to.deep.equal({ ...change, objectId: '' });
  });

  it('are of what was notified before, once', () => {
    const deletions = createDeletions({ name: 'documents', idField: 'Id' }, { missingObjectId: 'empty' });
    const notified = deletions.notifiedAfter(
      new Set(['1']),
      [deletions.toDeletion({ Id: 2 }), deletions.toDeletion({})],
      [],
    );
    expect([...notified]).to.deep.equal(['1', '2']);
    const gone = deletions.goneOf([{ Id: 1 }, { Id: '3' }, {}], notified);
    expect(gone).to.deep.equal([{ Id: 1 }]);
    expect([...deletions.notifiedAfter(notified, [], gone)]).to.deep.equal(['2']);
  });
});
