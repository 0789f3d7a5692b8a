import type { ScenarioFile, ScenarioStep } from '../../../schemas/index.ts';
import type { ImportedEvent } from './imported-event.ts';

/** Longest interval that is taken for one of a poller; beyond it the polls are just rare. Minutes. */
const LONGEST_INTERVAL_MINUTES = 24 * 60;
const DOCUMENTED_INTERVAL_MINUTES = 15;

/** A history that leads to recorded events: what must have happened in ShareFile, and when. */
export function toImportedHistory(name: string, source: string, events: readonly ImportedEvent[]): ScenarioFile {
  const sorted = [...events].sort((one, other) => one.at - other.at);
  const firstAt = sorted[0]?.at ?? 0;
  const isPolled = events.some(({ pollAt }) => pollAt !== undefined);
  const minutes = isPolled ? intervalOf(events) : 1;
  const { before, steps } = toSteps(sorted, firstAt - 1000);
  return {
    name,
    description: `What ${String(events.length)} events in ${source} tell; where they leave it open, it is the simplest that leads to them.`,
    startAt: new Date(firstAt - 61_000).toISOString(),
    replays: [
      {
        id: isPolled ? 'polling' : 'webhook',
        document: `fixtures/documented/${isPolled ? 'polling' : 'webhook'}-curl.txt`,
        mode: isPolled ? 'polling' : 'webhook',
        ...(isPolled &&
          minutes !== DOCUMENTED_INTERVAL_MINUTES && {
            overrides: { configuration: { 'event.poller.refresh_interval': String(minutes) } },
          }),
      },
    ],
    before: [...before, { advance: '1m' }],
    steps: [{ advance: '1s' }, ...steps, { advance: `${String(2 * minutes)}m` }, { settle: true }],
  };
}

/** The shortest time between two polls that brought something, in whole minutes. */
function intervalOf(events: readonly ImportedEvent[]): number {
  const polls = [...new Set(events.flatMap(({ pollAt }) => (pollAt === undefined ? [] : [pollAt])))].sort(
    (a, b) => a - b,
  );
  const gaps = polls.slice(1).map((pollAt, at) => Math.round((pollAt - (polls[at] ?? pollAt)) / 60_000));
  const shortest = Math.min(...gaps.filter((minutes) => minutes >= 1));
  return shortest <= LONGEST_INTERVAL_MINUTES ? shortest : DOCUMENTED_INTERVAL_MINUTES;
}

function toSteps(
  events: readonly ImportedEvent[],
  startedAt: number,
): { readonly before: readonly ScenarioStep[]; readonly steps: readonly ScenarioStep[] } {
  const paths = new Map<string, string>();
  const before: ScenarioStep[] = [];
  const steps: ScenarioStep[] = [];
  let now = startedAt + 1000;
  for (const event of events) {
    const known = paths.get(event.objectId);
    const path = known ?? newPath(event, paths);
    if (event.at > now) steps.push({ advance: `${String(event.at - now)}ms` });
    now = Math.max(now, event.at);
    paths.set(event.objectId, path);
    if (event.type === 'CREATED' && known === undefined) {
      steps.push(making(event, path));
      continue;
    }
    // It must have been there before.
    if (known === undefined) before.push(making(event, path));
    if (event.type !== 'DELETED') {
      steps.push(changing(event, path));
      continue;
    }
    steps.push({ delete: { path } });
    paths.delete(event.objectId);
  }
  return { before, steps };
}

function making({ isFolder }: ImportedEvent, path: string): ScenarioStep {
  return isFolder ? { createFolder: { path } } : { upload: { path } };
}

/** A folder changes with what is put into it. */
function changing({ isFolder }: ImportedEvent, path: string): ScenarioStep {
  return isFolder ? { uploadMany: { folder: path, count: 1, prefix: 'change-' } } : { newVersion: { path } };
}

function newPath({ name, objectId }: ImportedEvent, paths: ReadonlyMap<string, string>): string {
  const path = `/top/${(name ?? objectId).replaceAll('/', '_')}`;
  const taken = [...paths.values()].some((other) => other.toLowerCase() === path.toLowerCase());
  return taken ? `${path}-${objectId.slice(0, 8)}` : path;
}
