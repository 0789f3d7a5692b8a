import { expect } from 'chai';
import { isValid } from '../../../schemas/index.ts';
import type { FaultEffect, FaultWhere } from '../../../mock-sharefile/index.ts';
import { bodyText, createTestMock } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

const UPLOAD = { ResourceType: 'File', OperationName: 'Upload' };
const START_AT = Date.parse('2026-03-02T09:00:00Z');

describe('faults on webhooks', () => {
  let test: TestMock;
  let arrivals: string[];
  const names = new Map<string, string>();

  beforeEach(async () => {
    test = await createTestMock();
    arrivals = [];
    await test.api('POST', '/WebhookSubscriptions', {
      body: {
        WebhookUrl: 'http://127.0.0.1:9/hook',
        SubscriptionContext: { ResourceType: 'Account' },
        Events: [UPLOAD],
      },
    });
    test.receiver.answer = (request) => {
      const event: unknown = JSON.parse(bodyText(request));
      if (!isValid('sharefile/webhook-event', event)) throw new Error('No webhook event.');
      const seconds = (test.world.clock.now() - START_AT) / 1000;
      arrivals.push(`${names.get(event.Event.Resource.Id) ?? '?'} at ${seconds}`);
      return 200;
    };
  });
  afterEach(() => test.close());

  /** Uploads A, B, C, D, ten seconds apart, then lets ten minutes pass. */
  const upload = async (): Promise<readonly string[]> => {
    for (const name of ['A', 'B', 'C', 'D']) {
      names.set(await test.upload('home', name, name), name);
      await test.world.advance('10s');
    }
    await test.world.advance('10m');
    return arrivals;
  };

  const cases: readonly (readonly [string, FaultEffect, FaultWhere, readonly string[]])[] = [
    ['lose one', { kind: 'webhookLost' }, { nth: 2 }, ['A at 0', 'C at 20', 'D at 30']],
    [
      'send one twice',
      { kind: 'webhookDuplicated' },
      { nth: 1 },
      ['A at 0', 'A at 0', 'B at 10', 'C at 20', 'D at 30'],
    ],
    ['let neighbours change places', { kind: 'webhookReordered' }, {}, ['B at 10', 'A at 10', 'D at 30', 'C at 30']],
    [
      'let one that waits for a successor go by itself in the end',
      { kind: 'webhookReordered', withinSeconds: 15 },
      { nth: 4 },
      ['A at 0', 'B at 10', 'C at 20', 'D at 45'],
    ],
    ['send one late', { kind: 'webhookLate', seconds: 25 }, { nth: 1 }, ['B at 10', 'C at 20', 'A at 25', 'D at 30']],
    [
      'hold them back and send them together',
      { kind: 'webhookBurst', seconds: 20 },
      {},
      ['A at 20', 'B at 20', 'C at 40', 'D at 40'],
    ],
  ];
  for (const [name, effect, where, expected] of cases) {
    it(name, async () => {
      test.mock.faults.set({ where: { route: 'webhook', ...where }, effect });
      expect(await upload()).to.deep.equal(expected);
    });
  }

  it('are written down: a lost event stands among the deliveries', async () => {
    test.mock.faults.set({ where: { nth: 1 }, effect: { kind: 'webhookLost' } });
    await upload();
    const outcomes = test.mock.deliveries().map(({ eventNumber, outcome }) => `${eventNumber} ${outcome}`);
    expect(outcomes).to.deep.equal(['1 lost', '2 delivered', '3 delivered', '4 delivered']);
  });
});
