import { expect } from 'chai';
import { diagnose, DIAGNOSES } from '../../../../harness/checks/diagnoses/diagnose.ts';
import type { Observation, Replay } from '../../../../schemas/index.ts';
import { pollingReplay, webhookReplay } from '../runs/build-replay.ts';
import { file, folder } from '../runs/build-changes.ts';
import { observe } from '../runs/build-observation.ts';
import { change } from '../runs/build-changes.ts';
import { goodRun } from '../runs/good-run.ts';
import { minute } from '../runs/instants.ts';

type Change = (observation: Observation) => Observation;
type Dates = NonNullable<Replay['eventConfiguration']['dates']>;

const RIGHT_DATES: Dates = { updatedDateField: 'ProgenyEditDate', createdDateField: 'CreationDate' };
const upload = change('upload', minute(1), file('fi-new', minute(1)));

/** A run of one polling instance in which nothing is misconfigured but that it has no key. */
const polling = (parts: Partial<Replay> = {}, dates: Dates = {}, more: Partial<Observation> = {}): Observation => ({
  ...observe({
    replays: [{ ...pollingReplay({ signed: true, dates: { ...RIGHT_DATES, ...dates } }), ...parts }],
    changes: [upload],
  }),
  ...more,
});
const configured = (configuration: Readonly<Record<string, unknown>>, more: Partial<Observation> = {}): Observation =>
  polling({ request: { ...pollingReplay().request, body: { configuration } } }, {}, more);
const events = (changed: Partial<Replay['eventConfiguration']>): Observation =>
  polling({
    eventConfiguration: { ...pollingReplay({ signed: true, dates: RIGHT_DATES }).eventConfiguration, ...changed },
  });
const refused = (status: number, message = ''): Observation => {
  const { instance: _instance, ...replay } = pollingReplay({ signed: true, dates: RIGHT_DATES });
  return observe({ replays: [{ ...replay, response: { status, headers: {}, body: { message } } }], changes: [upload] });
};
const webhookCallbacks = (to: Change): Observation => to({ ...goodRun(), replays: [webhookReplay()] });

/** Each misconfiguration, made. */
const MADE: Readonly<Record<string, () => Observation>> = {
  'credentials-refused': () => refused(401, 'Failed to find user'),
  'redirect-uri-refused': () => refused(400, 'invalid redirect_uri'),
  'grant-code-refused': () => refused(400, 'invalid_grant'),
  'wrong-path': () => refused(404),
  'service-fails': () => refused(502),
  'wrong-element': () => polling({ request: { ...pollingReplay().request, body: { element: { key: 'box' } } } }),
  'notifications-off': () => configured({ 'event.notification.enabled': false }),
  'no-callback-url': () => configured({ 'event.notification.callback.url': '' }),
  'callback-url-is-loopback': () =>
    configured(
      { 'event.notification.callback.url': 'http://127.0.0.1:4030/callbacks/polling' },
      { subject: { kind: 'external', url: 'https://api.example.com/elements/api-v2' } },
    ),
  'unknown-vendor-type': () => events({ vendorType: 'poling' }),
  'callbacks-to-another-path': () =>
    webhookCallbacks((run) => ({ ...run, callbacks: run.callbacks.map((one) => ({ ...one, replay: null })) })),
  'receiver-refuses': () =>
    webhookCallbacks((run) => ({ ...run, callbacks: run.callbacks.map((one) => ({ ...one, answeredStatus: 401 })) })),
  unsigned: () => events({ signed: false }),
  'keys-differ': () =>
    webhookCallbacks((run) => ({
      ...run,
      callbacks: run.callbacks.map((one) => ({ ...one, expectedSignature: 'sha256=x' })),
    })),
  'another-account': () => configured({ 'sharefile.subdomain': 'somebody-else' }),
  'root-folder-elsewhere': () => configured({ 'document.root.folder.name': '/top/Elsewhere' }),
  'nothing-changed': () => ({ ...polling(), changes: [] }),
  'only-folders-changed': () =>
    observe({ replays: [webhookReplay()], changes: [change('create-folder', minute(1), folder('fo-new', minute(1)))] }),
  'clocks-differ': () =>
    polling({ response: { ...pollingReplay().response, headers: { date: new Date(minute(5)).toUTCString() } } }),
  'old-poller-configuration': () => {
    const body = (url: string): object => ({
      configuration: { 'event.poller.configuration': { documents: { url: `${url}\${date}` } } },
    });
    const { request, response } = pollingReplay();
    return polling({ request: { ...request, body: body('/new?') }, response: { ...response, body: body('/old?') } });
  },
  'no-refresh-interval': () =>
    polling({ eventConfiguration: { vendorType: 'polling', signed: true, resource: 'documents', idField: 'Id' } }),
  'no-poller-configuration': () =>
    polling({ eventConfiguration: { vendorType: 'polling', signed: true, refreshIntervalMinutes: 15 } }),
  'run-shorter-than-interval': () => polling({ deletedAt: minute(10) }),
  'id-field-unknown': () => events({ idField: 'id' }),
  'dates-swapped': () => polling({}, { updatedDateField: 'CreationDate', createdDateField: 'ProgenyEditDate' }),
  'date-field-unknown': () => polling({}, { updatedDateField: 'lastModified' }),
  'date-format-lost-its-quotes': () => polling({}, { updatedDateFormat: 'yyyy-MM-ddTHH:mm:ss.SSSZ' }),
  'poll-url-lost-its-date': () =>
    configured({
      'event.poller.configuration': { documents: { url: '/hubs/documents/events?where=lastmodifieddate=' } },
    }),
  'zone-not-gmt': () => polling({}, { updatedDateTimezone: 'America/New_York' }),
  'everything-again': () => polling({}, { filterByUpdatedDate: false }),
  'tolerance-too-large': () => polling({}, { createdCheckTolerance: 86_400 }),
};

describe('diagnose', () => {
  it('has a misconfiguration that was made for each diagnosis, and knows at least 20', () => {
    expect(Object.keys(MADE)).to.have.members(DIAGNOSES.map(({ id }) => id));
    expect(DIAGNOSES.length).to.be.at.least(20);
  });

  for (const [id, make] of Object.entries(MADE)) {
    it(`finds ${id}, says what shows it and what to do`, () => {
      const found = diagnose(make());
      expect(found.map((one) => one.id)).to.include(id);
      const one = found.find((each) => each.id === id);
      expect(one?.symptom).to.match(/^[\w"'].{10,}/);
      expect(one?.cure).to.match(/[.)]$|KEY\.$/);
    });
  }

  it('finds nothing in a run that is configured as it should be', () => {
    expect(diagnose(polling())).to.deep.equal([]);
    expect(diagnose(webhookCallbacks((run) => run))).to.deep.equal([]);
  });

  it('says how many callbacks arrived under an old poller configuration', () => {
    const [found] = diagnose(MADE['old-poller-configuration']?.() ?? polling());
    expect(found?.symptom).to.match(
      /^0 callbacks arrived: the instance still has the old poller configuration .*\/old/,
    );
  });
});
