import { expect } from 'chai';
import { matchEvents } from '../../../../harness/checks/expectations/match-events.ts';
import { announced } from '../runs/build-callbacks.ts';
import { change, file } from '../runs/build-changes.ts';
import { observe } from '../runs/build-observation.ts';
import { webhookReplay } from '../runs/build-replay.ts';
import { minute } from '../runs/instants.ts';

describe('matchEvents', () => {
  it('gives the event of a restored file to its restoration, and not to its upload just before the instance', () => {
    const replay = webhookReplay();
    const item = file('fi-1', minute(-0.1));
    const observation = observe({
      replays: [replay],
      changes: [
        change('upload', minute(-0.1), item),
        change('delete', minute(1), item),
        change('restore', minute(1.1), item),
      ],
      callbacks: [
        announced(replay, minute(1), { type: 'DELETED', item }),
        announced(replay, minute(1.1), { type: 'CREATED', item }),
      ],
    });
    const { matched } = matchEvents(replay, observation);
    const pairs = matched.map(({ expected, event }) => [event.eventType, expected.changes[0]?.operation]);
    expect(pairs).to.have.deep.members([
      ['DELETED', 'delete'],
      ['CREATED', 'restore'],
    ]);
  });
});
