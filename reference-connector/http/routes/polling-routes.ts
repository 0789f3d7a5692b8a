import { ConnectorError } from '../../domain/connector-error.ts';
import { toIsoSeconds } from '../../domain/dates/to-java-date-text.ts';
import type { InstanceStore } from '../../domain/instances/instance-store.ts';
import { parseInstanceRequest } from '../../domain/instances/request/parse-instance-request.ts';
import { isJsonObject } from '../../domain/json-reading.ts';
import type { PollJob } from '../../events/poll-job.ts';
import type { Poller } from '../../events/poller.ts';
import type { InstanceChanges } from '../../provisioning/instance-changes.ts';
import type { RoutedRequest, Routes } from '../connector-request.ts';
import { toPage } from '../list-answer.ts';
import { parseJson } from '../read-body.ts';

/** What the polling routes show and act on. */
export interface PollingRoutesOptions {
  readonly store: InstanceStore;
  readonly changes: InstanceChanges;
  readonly poller: Poller;
  readonly settings: { readonly elementId: number };
}

const INTERVAL_KEY = 'event.poller.refresh_interval';

/**
 * Polling as it stands: what ended by itself, what was reached, and the jobs behind it. Only the paths are published,
 * and of the records that there is one per polled object; the members are ours, and a job has its instance's number.
 */
export function createPollingRoutes({ store, changes, poller, settings }: PollingRoutesOptions): Routes {
  const ended = (request: RoutedRequest): readonly PollJob[] =>
    wanted(poller.jobs(), request).filter(({ endedBecause }) => endedBecause !== undefined);

  const named = ({ params }: RoutedRequest): PollJob => {
    const id = params['id'] ?? '';
    const job = /^\d{1,15}$/.test(id) ? poller.jobOf(Number(id)) : undefined;
    if (job) return job;
    throw new ConnectorError('not-found', `No job found with ID ${id.slice(0, 40)}.`);
  };

  const list = <T>(all: readonly T[], { query }: RoutedRequest, toJson: (one: T) => object) => {
    const page = toPage(all, query);
    return { ...page, json: page.items.map(toJson) };
  };

  return {
    'GET /instances/polling-disabled': {
      access: 'platform',
      run: (request) => list(ended(request), request, toEndedPolling),
    },
    'GET /jobs/polling-disabled': { access: 'platform', run: (request) => list(ended(request), request, toJobAnswer) },
    'PUT /jobs/:id/enable': {
      access: 'platform',
      run(request) {
        const { instanceId, endedBecause } = named(request);
        if (endedBecause !== undefined) poller.restart(instanceId);
        return { status: 200, json: toJobAnswer(named(request)) };
      },
    },
    'PATCH /jobs/:id/reschedule': {
      access: 'platform',
      async run(request) {
        const { instanceId } = named(request);
        const instance = store.byId(instanceId);
        const configuration = readInterval(request.body);
        if (instance && configuration) {
          await changes.merge(instance, parseInstanceRequest({ configuration }, settings.elementId));
        }
        poller.restart(instanceId);
        return { status: 200, json: toJobAnswer(named(request)) };
      },
    },
    'GET /instances/event-poller-records': {
      access: 'platform',
      run(request) {
        const records = wanted(poller.jobs(), request).flatMap((job) =>
          job.resources.map((resource) => ({ job, resource })),
        );
        return list(records, request, ({ job, resource }) => ({
          elementInstanceId: job.instanceId,
          objectName: resource.name,
          lastPolledDate: toIsoSeconds(resource.lastPollAt),
        }));
      },
    },
  };
}

/** Those of the Element token's instance, where one was sent. */
function wanted(jobs: readonly PollJob[], { caller }: RoutedRequest): readonly PollJob[] {
  return caller ? jobs.filter(({ instanceId }) => instanceId === caller.id) : jobs;
}

/** No body keeps the interval; another one goes by its configuration key. */
function readInterval(body: Buffer): Readonly<Record<string, unknown>> | undefined {
  if (body.length === 0) return undefined;
  const sent = parseJson(body);
  const names = isJsonObject(sent) ? Object.keys(sent) : undefined;
  if (isJsonObject(sent) && names?.every((name) => name === INTERVAL_KEY)) return names.length > 0 ? sent : undefined;
  throw new ConnectorError('request-not-valid', `The body must be empty or {"${INTERVAL_KEY}": minutes}.`);
}

/** The documentation names the instance and the cause. */
function toEndedPolling({ instanceId, endedBecause }: PollJob): object {
  return { instanceId, reason: endedBecause };
}

function toJobAnswer(job: PollJob): object {
  return {
    id: String(job.instanceId),
    elementInstanceId: job.instanceId,
    disabled: job.endedBecause !== undefined,
    failures: job.failures,
    [INTERVAL_KEY]: String(job.refreshIntervalMinutes),
    nextRunDate: job.nextPollAt === undefined ? null : toIsoSeconds(job.nextPollAt),
    ...(job.endedBecause !== undefined && { reason: job.endedBecause }),
  };
}
