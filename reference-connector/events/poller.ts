import { WorldError } from '../../world/index.ts';
import { ConnectorError } from '../domain/connector-error.ts';
import { stillWithinReach } from '../domain/events/detect-changes.ts';
import { rawPagesOf } from '../domain/events/notification/raw-pages.ts';
import type { DetectedChange } from '../domain/events/detected-change.ts';
import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import type { PollingEvents } from '../domain/instances/event-settings/event-settings.ts';
import type { PolledResource } from '../domain/instances/event-settings/polled-resource.ts';
import type { Clock, Collection, ScheduledWork, WorkQueue } from '../ports.ts';
import type { ConnectorSettings } from '../settings/settings.ts';
import type { ConnectorStages } from '../stages.ts';
import { boundsOf, toKeptJob } from './kept-job.ts';
import type { Bound, KeptJob } from './kept-job.ts';
import type { Notifier } from './notifier.ts';
import type { PollJob } from './poll-job.ts';
import { createDeletions } from './polled-deletions.ts';

/** Asks ShareFile, instance by instance, what changed. */
export interface Poller {
  /** Polls for an instance from now on; one that is already polled keeps what it has found out so far. */
  start(instance: ConnectorInstance): void;
  stop(instanceId: number): void;
  /** All jobs, one for each polled instance, in the order of their start. */
  jobs(): readonly PollJob[];
  jobOf(instanceId: number): PollJob | undefined;
  /** Begins the beat anew: the next poll is due one interval after now, from the bound that was reached. */
  restart(instanceId: number): void;
}

/** What polling depends on. */
export interface PollerOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly settings: ConnectorSettings;
  readonly stages: ConnectorStages;
  readonly notifier: Notifier;
  /** Jobs that outlive the process, by the number of their instance. */
  readonly kept: Collection<KeptJob> | undefined;
  /** Queries a path of the platform as the instance; gives the records. */
  readonly query: (instance: ConnectorInstance, path: string) => Promise<readonly unknown[]>;
  /** What was deleted from folders that changed since; asked only where deletions are reported (O-9). */
  readonly deleted: (instance: ConnectorInstance, since: number) => Promise<readonly unknown[]>;
  /** The instance as it is now. */
  readonly current: (instanceId: number) => ConnectorInstance | undefined;
}

interface Job {
  instance: ConnectorInstance;
  readonly events: PollingEvents;
  /** By resource name; one for each resource of the configuration. */
  readonly bounds: Map<string, Bound>;
  failures: number;
  /** Why polling ended by itself. */
  endedBecause: string | undefined;
  scheduled: ScheduledWork | undefined;
  isStopped: boolean;
}

/** Builds the poller. */
export function createPoller(options: PollerOptions): Poller {
  const { clock, queue, settings, stages, notifier } = options;
  const jobs = new Map<number, Job>();

  const keep = (job: Job): void => {
    if (jobs.get(job.instance.id) === job) options.kept?.set(String(job.instance.id), toKeptJob(job));
  };

  const schedule = (job: Job, dueAt: number): void => {
    if (job.isStopped) return;
    job.scheduled = queue.schedule({
      dueAt,
      kind: 'poll',
      lane: `poll:${String(job.instance.id)}`,
      run: () =>
        turn(job).finally(() => {
          schedule(job, stages.nextPollAt(dueAt, job.events.refreshIntervalMinutes, clock.now()));
          keep(job);
        }),
    });
  };

  const turn = async (job: Job): Promise<void> => {
    job.instance = options.current(job.instance.id) ?? job.instance;
    const startedAt = clock.now();
    try {
      // Resources are polled one after the other (documented).
      for (const resource of job.events.resources) await pollOnce(job, resource, startedAt);
      job.failures = 0;
    } catch (error) {
      if (!(error instanceof ConnectorError || error instanceof WorldError)) throw error;
      job.failures += 1;
      if (job.failures < settings.pollFailureLimit) return;
      job.endedBecause = error.message;
      job.isStopped = true;
    }
  };

  const pollOnce = async (job: Job, resource: PolledResource, startedAt: number): Promise<void> => {
    const { instance, events, bounds } = job;
    const bound = bounds.get(resource.name) ?? firstBound();
    const since = stages.pollWindow({
      previousStartedAt: bound.startedAt,
      pollDelaySeconds: resource.pollDelaySeconds,
      refreshIntervalMinutes: events.refreshIntervalMinutes,
    });
    const moment = { lastPollAt: since, now: startedAt, serverZone: settings.serverZone };
    const records = await options.query(instance, stages.renderPollUrl(resource.url, moment));
    const areDeletionsReported = settings.polledDeletions !== 'none';
    const deletions = createDeletions(resource, settings);
    const gone = new Set(
      areDeletionsReported ? deletions.goneOf(await options.deleted(instance, since), bound.notified) : [],
    );
    if (job.isStopped) return;
    const changesOfPoll: DetectedChange[] = [];
    const reported = stillWithinReach(bound.reported, { resource, startedAt }, settings);
    for (const page of rawPagesOf(gone.size > 0 ? [...records, ...gone] : records, resource, settings)) {
      const present = gone.size > 0 ? page.filter((record) => !gone.has(record)) : page;
      const poll = { resource, records: present, since, startedAt, reported: bound.reported };
      const detection = stages.detectChanges(poll, { ...settings, decideEventType: stages.decideEventType });
      for (const [version, at] of detection.reported) reported.set(version, at);
      const deleted = page.length > present.length ? page.filter((record) => gone.has(record)) : [];
      changesOfPoll.push(...detection.changes);
      notifier.notify({
        instance,
        changes: [...detection.changes, ...deleted.map(deletions.toDeletion)],
        raw: { [resource.name]: page, pollDate: startedAt, objectType: resource.name },
        noticedAt: startedAt,
        limit: settings.polledEventsPerNotification,
      });
    }
    // Only now: a poll that fails on its way leaves the bound where it was, so that nothing is lost.
    bounds.set(resource.name, {
      ...{ startedAt, reported },
      ...(areDeletionsReported && { notified: deletions.notifiedAfter(bound.notified, changesOfPoll, [...gone]) }),
    });
    keep(job);
  };

  const firstBound = (): Bound => ({
    startedAt: settings.firstPollFrom === 'creation' ? clock.now() : 0,
    reported: new Map<string, number>(),
  });

  const begin = (instance: ConnectorInstance, events: PollingEvents, before: Job | undefined): void => {
    if (before) stop(before);
    // What a resource has reached stays, also when it was not polled yet; one that is no longer named is forgotten.
    const kept = before ? undefined : options.kept?.get(String(instance.id));
    const known = before?.bounds ?? boundsOf(kept);
    const bounds = new Map(events.resources.map(({ name }) => [name, known.get(name) ?? firstBound()]));
    const job: Job = {
      ...{ instance, events, bounds, failures: kept?.failures ?? 0, endedBecause: kept?.endedBecause },
      ...{ scheduled: undefined, isStopped: kept?.endedBecause !== undefined },
    };
    jobs.set(instance.id, job);
    const nextAt = stages.nextPollAt(clock.now(), events.refreshIntervalMinutes, clock.now());
    schedule(job, kept?.nextPollAt ?? nextAt);
    keep(job);
  };

  return {
    start(instance) {
      if (instance.events.mode === 'polling') begin(instance, instance.events, jobs.get(instance.id));
    },
    stop(instanceId) {
      const job = jobs.get(instanceId);
      if (job) stop(job);
      jobs.delete(instanceId);
      options.kept?.delete(String(instanceId));
    },
    jobs: () => Array.from(jobs.values(), toPollJob),
    jobOf(instanceId) {
      const job = jobs.get(instanceId);
      return job && toPollJob(job);
    },
    restart(instanceId) {
      const job = jobs.get(instanceId);
      if (job) begin(job.instance, job.events, job);
    },
  };
}

function toPollJob({ instance, events, bounds, failures, endedBecause, scheduled }: Job): PollJob {
  return {
    instanceId: instance.id,
    refreshIntervalMinutes: events.refreshIntervalMinutes,
    nextPollAt: endedBecause === undefined ? scheduled?.dueAt : undefined,
    failures,
    endedBecause,
    resources: Array.from(bounds, ([name, { startedAt }]) => ({ name, lastPollAt: startedAt })),
  };
}

function stop(job: Job): void {
  job.isStopped = true;
  job.scheduled?.cancel();
}
