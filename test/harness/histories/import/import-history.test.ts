import { expect } from 'chai';
import type { Observation } from '../../../../schemas/index.ts';
import { importHistory } from '../../../../harness/histories/import/import-history.ts';
import { parseScenario } from '../../../../harness/scenario/index.ts';
import { readJsonFixture } from '../../../fixtures/read-fixture.ts';
import { goodRun } from '../../checks/runs/good-run.ts';

const textOf = ({ bodyBase64 }: Observation['callbacks'][number]): string =>
  Buffer.from(bodyBase64, 'base64').toString();

function toHar({ callbacks }: Observation): unknown {
  const entries = callbacks.map((callback) => ({
    startedDateTime: callback.receivedAt,
    request: { method: 'POST', url: 'https://app.example.com/events', postData: { text: textOf(callback) } },
    response: { status: callback.answeredStatus },
  }));
  return { log: { version: '1.2', entries: [{ request: { method: 'GET' } }, ...entries, ...entries.slice(0, 1)] } };
}

const polled: Observation = {
  ...goodRun(),
  callbacks: goodRun().callbacks.filter(({ replay }) => replay === 'polling'),
};
const announced: Observation = {
  ...goodRun(),
  callbacks: goodRun().callbacks.filter(({ replay }) => replay === 'webhook'),
};

describe('a history that is imported', () => {
  it('has of a HAR file of a poller each event once, and its interval', () => {
    const history = importHistory(toHar(polled), 'traffic.HAR');
    expect(history).to.have.property('name', 'imported-traffic');
    expect(history.replays[0]).to.include({ mode: 'polling' });
    expect(() => parseScenario(history)).not.to.throw();
    const made = history.steps.filter(({ upload, createFolder }) => upload ?? createFolder).length;
    const created = polled.callbacks.flatMap(
      (callback) => textOf(callback).match(/"eventType":"CREATED"/g) ?? [],
    ).length;
    expect(made).to.be.within(1, created);
  });

  it('has of a HAR file of webhooks the deletions as well, of what was there before', () => {
    const history = importHistory(toHar(announced), 'hooks.har');
    expect(history.replays[0]).to.include({ mode: 'webhook' });
    expect(history.steps.some((step) => step.delete)).to.equal(true);
    expect(() => parseScenario(history)).not.to.throw();
  });

  it('has of an observation what was changed, at its times, under its configuration', () => {
    const history = importHistory(goodRun(), 'observation.json');
    const changes = [...(history.before ?? []), ...history.steps].filter(({ advance, settle }) => !advance && !settle);
    expect(changes).to.have.length(goodRun().changes.length);
    expect(() => parseScenario(history)).not.to.throw();
  });

  it('has of an observation without changes what its callbacks tell', () => {
    const history = importHistory({ ...announced, changes: [] }, 'callbacks.json');
    expect(history.description).to.match(/events in callbacks\.json tell/);
  });

  it('has of an event log what was notified', () => {
    const entry = {
      id: 'AXX',
      eventDate: '2026-03-02T09:15:00Z',
      status: 'NOTIFIED',
      providerData: '{}',
      notifiedData: polled.callbacks.slice(0, 1).map(textOf),
    };
    expect(importHistory([entry], 'log.json').steps.some(({ upload }) => upload)).to.equal(true);
  });

  for (const [what, value, says] of [
    [
      'a HAR file without callbacks',
      { log: { entries: [{ request: { method: 'GET', url: 'https://a' } }] } },
      /No request of the HAR file is a callback/,
    ],
    ['an observation of nothing', { ...goodRun(), changes: [], callbacks: [] }, /neither changes nor callbacks/],
    [
      'an event log of nothing',
      [readJsonFixture('examples/open-connectors/event-log-event/valid/just-received.json')],
      /No entry of the event log/,
    ],
    ['something else', { hello: 'world' }, /nothing that can be imported\. Give a HAR file/],
    ['null', null, /nothing that can be imported/],
  ] as const) {
    it(`is not made of ${what}, and the message says why`, () => {
      expect(() => importHistory(value, 'file.json'))
        .to.throw(says)
        .with.property('code', 'nothing-to-import');
    });
  }
});
