import { expect } from 'chai';
import { serializeNotification } from '../../../reference-connector/domain/events/notification/serialize-notification.ts';
import { referenceStages } from '../../../reference-connector/stages.ts';
import { createConnectedWorld } from '../connected-world.ts';

describe('a poll whose raw body alone is larger than an event may be', () => {
  it('is counted batch by batch without any of them being written, and said on the message board', async () => {
    let serialized = 0;
    const connected = createConnectedWorld({
      settings: { eventLimitBytes: 1000 },
      stages: {
        serialize: (notification, rawText) => {
          serialized += 1;
          return serializeNotification(notification, rawText);
        },
      },
    });
    const { id } = await connected.createInstance();
    for (let file = 0; file < 25; file += 1) connected.shareFile.addFile(`fi${String(file)}`);
    await connected.world.advance('15m');
    expect(connected.callbacks).to.deep.equal([]);
    expect((await connected.call('GET', '/metrics/events')).json).to.include({ count: 0, dropped: 3 });
    expect(serialized).to.equal(0);
    const { json } = await connected.call('GET', `/notifications?topics[]=instance-${String(id)}-sharefile-events`);
    expect(json).to.have.length(1).and.have.nested.property('[0].severity', 'high');
    expect(json)
      .to.have.nested.property('[0].message')
      .that.matches(/^An event of \d+ bytes is lost, number 1 of its instance: .*1000 bytes \(eventLimitBytes\)/);
  });

  it('leaves the ids of later events as they would be', async () => {
    const eventIds = async (eventLimitBytes: number): Promise<readonly string[]> => {
      const { world, shareFile, createInstance, callbacks } = createConnectedWorld({ settings: { eventLimitBytes } });
      await createInstance();
      for (let file = 0; file < 25; file += 1) shareFile.addFile(`fi${String(file)}`);
      await world.advance('15m');
      shareFile.addFile('last');
      await world.advance('15m');
      return callbacks.map(({ notification }) => notification.message.eventId);
    };
    const [all, few] = [await eventIds(100_000), await eventIds(1500)];
    expect(few).to.have.length(1);
    expect(all[1]).to.equal(few[0]);
  });
});

describe('a poll that finds nothing', () => {
  it('asks for no changes', async () => {
    const polls: number[] = [];
    const connected = createConnectedWorld({
      stages: {
        detectChanges: (poll, rules) => {
          polls.push(poll.records.length);
          return referenceStages.detectChanges(poll, rules);
        },
      },
    });
    await connected.createInstance();
    await connected.world.advance('2h');
    connected.shareFile.addFile('fi1');
    await connected.world.advance('15m');
    expect(polls.filter((records) => records === 0)).to.deep.equal([]);
    expect(connected.callbacks).to.have.length(1);
  });
});
