import type { DetectedChange } from '../../../reference-connector/domain/events/detected-change.ts';
import type { TemplateMoment } from '../../../reference-connector/domain/dates/date-template.ts';
import type { ConnectorStages } from '../../../reference-connector/index.ts';
import type { Fault } from '../fault.ts';
import { parseJson, replacing, sending } from '../modifiers.ts';
import { without } from '../without.ts';

const HOUR_MS = 3_600_000;

/** Defects in when polls are made, from where they look and what they fetch. */
export const pollingFaults: readonly Fault[] = [
  {
    name: 'polls look one interval too far back',
    ...replacing('pollWindow', (window) => (turn) => window(turn) - turn.refreshIntervalMinutes * 60_000),
    caughtBy: 'each-change-is-notified-once',
    clause: 'OC-3.6-03',
  },
  {
    name: 'the bound of a poll is a second too late',
    ...replacing('pollWindow', (window) => (turn) => window(turn) + 1000),
    caughtBy: 'grid: bound-plus-2ms',
  },
  {
    name: 'the seconds of the bound are rounded up, > for >=',
    ...replacing('pollWindow', (window) => (turn) => Math.ceil((window(turn) + 1) / 1000) * 1000),
    caughtBy: 'grid: truncated-second-plus-3ms',
  },
  {
    name: 'what a poll delay shows again is notified again',
    ...replacing('detectChanges', (detect) => (poll, rules) => detect({ ...poll, reported: new Map() }, rules)),
    caughtBy: 'grid: poll-delay-60s',
  },
  {
    name: 'polls ask in the local time of a server east of Greenwich',
    ...replacing(
      'renderPollUrl',
      (render) => (template, moment) => render(template, { ...moment, lastPollAt: moment.lastPollAt + 2 * HOUR_MS }),
    ),
    caughtBy: 'each-change-is-notified-once',
    clause: 'OC-3.6-03',
  },
  {
    name: 'the bound moves on before the events are out, so that a failed poll loses them',
    ...replacing('renderPollUrl', boundOfTheLastAttempt),
    history: 'refused-poll',
    caughtBy: 'each-change-is-notified-once',
    clause: 'OC-3.6-03',
  },
  {
    name: 'the last change of a poll waits for the next one',
    stages: withLastChangeHeldBack,
    caughtBy: 'ledger-balances',
  },
  {
    name: 'the interval is doubled',
    ...replacing('nextPollAt', (next) => (dueAt, minutes, now) => next(dueAt, minutes * 2, now)),
    caughtBy: 'polling-keeps-its-interval',
    clause: 'PAGE-POLL-02',
  },
  {
    name: 'the interval is taken for seconds',
    ...replacing('nextPollAt', (next) => (dueAt, minutes, now) => next(dueAt, minutes / 60, now)),
    caughtBy: 'polling-keeps-its-interval',
    clause: 'PAGE-POLL-02',
  },
  {
    name: 'each poll is seven seconds later than the beat',
    ...replacing('nextPollAt', (next) => (dueAt, minutes, now) => next(dueAt, minutes, now) + 7000),
    caughtBy: 'polling-keeps-its-interval',
    clause: 'PAGE-POLL-02',
  },
  {
    name: 'polling goes on after the instance is deleted',
    ...replacing('endsWithItsInstance', () => (work) => work !== 'polls'),
    caughtBy: 'nothing-after-the-instance-is-deleted',
    clause: 'OC-1.5-02',
  },
  {
    name: 'the second page of a listing is dropped',
    ...sending(() => async (request, send) => {
      const isListing = /\/Children\?/.test(request.url);
      const answer = await send(isListing ? { ...request, url: `${request.url}&$top=10` } : request);
      const body = parseJson(answer.body);
      if (!isListing || typeof body !== 'object' || body === null) return answer;
      return { ...answer, body: Buffer.from(JSON.stringify(without(body, 'odata.nextLink'))) };
    }),
    caughtBy: 'each-change-is-notified-once',
    clause: 'OC-3.6-03',
  },
  {
    name: 'what another client changes is not notified',
    ...replacing('detectChanges', (detect) => (poll, rules) => detect(withoutRecordOf(poll, 'by-others.txt'), rules)),
    history: 'others',
    caughtBy: 'ledger-balances',
    clause: 'PAGE-POLL-02',
  },
  {
    name: 'what the connector itself changes is not notified',
    ...replacing('detectChanges', (detect) => (poll, rules) => detect(withoutRecordOf(poll, 'by-the-hub'), rules)),
    history: 'others',
    caughtBy: 'ledger-balances',
    clause: 'PAGE-POLL-02',
  },
  {
    name: 'after a restart it notifies again what it had notified',
    stages: withoutBoundAfterRestart,
    caughtBy: 'grid: restart-between-commit-and-delivery',
  },
  {
    name: 'the access token is never renewed',
    ...sending(() => {
      let first: ReturnType<Parameters<ReturnType<typeof sending>['sends'] & object>[0]['send']> | undefined;
      return (request, send) => (request.url.endsWith('/oauth/token') ? (first ??= send(request)) : send(request));
    }),
    history: 'long-token',
    caughtBy: 'each-change-is-notified-once',
    clause: 'OC-3.6-03',
  },
];

/** A poll that does not see the record of one name. */
function withoutRecordOf<Poll extends { readonly records: readonly unknown[] }>(poll: Poll, name: string): Poll {
  return { ...poll, records: poll.records.filter((record) => !JSON.stringify(record).includes(`"Name":"${name}"`)) };
}

/** Asks from the start of the last poll that was tried, instead of the last one that succeeded. */
function boundOfTheLastAttempt(render: ConnectorStages['renderPollUrl']): ConnectorStages['renderPollUrl'] {
  const triedAt = new WeakMap<object, number>();
  return (template, moment: TemplateMoment) => {
    const lastPollAt = triedAt.get(template) ?? moment.lastPollAt;
    triedAt.set(template, moment.now);
    return render(template, { ...moment, lastPollAt });
  };
}

/** The first poll of each life, which has resource objects of its own, looks an hour back and remembers nothing. */
function withoutBoundAfterRestart(reference: ConnectorStages): ConnectorStages {
  const known = new WeakSet<object>();
  const isFirstOf = (resource: object): boolean => !known.has(resource) && known.add(resource).has(resource);
  return {
    ...reference,
    renderPollUrl: (template, moment) =>
      reference.renderPollUrl(
        template,
        isFirstOf(template) ? { ...moment, lastPollAt: moment.lastPollAt - HOUR_MS } : moment,
      ),
    detectChanges: (poll, rules) =>
      reference.detectChanges(
        isFirstOf(poll.resource) ? { ...poll, since: poll.since - HOUR_MS, reported: new Map() } : poll,
        rules,
      ),
  };
}

/** What is held back is kept for each resource object, of which every instance has its own. */
function withLastChangeHeldBack(reference: ConnectorStages): ConnectorStages {
  const held = new WeakMap<object, readonly DetectedChange[]>();
  return {
    ...reference,
    detectChanges: (poll, rules) => {
      const detection = reference.detectChanges(poll, rules);
      const due = [...(held.get(poll.resource) ?? []), ...detection.changes.slice(0, -1)];
      held.set(poll.resource, detection.changes.slice(-1));
      return { ...detection, changes: due };
    },
  };
}
