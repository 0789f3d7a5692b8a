import { setImmediate as turn } from 'node:timers/promises';
import { createConnector } from '../../../reference-connector/index.ts';
import type { Connector } from '../../../reference-connector/index.ts';
import type { Transport } from '../../../reference-connector/ports.ts';
import type { Notification } from '../../../schemas/index.ts';
import { createVirtualWorld, WorldError } from '../../../world/index.ts';
import type { Store } from '../../../world/index.ts';
import { pollingBody } from '../connected-world.ts';
import { createFakeShareFile } from '../fake-share-file.ts';
import { createCrashableDisk } from './crashable-disk.ts';

/** One thing that happens while an instance is polled every few minutes. */
export type PolledStep =
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'change'; readonly file: number; readonly folder: 'top' | 'foh-home' }
  | { readonly kind: 'interval'; readonly minutes: number }
  /** Makes the request that is so many requests ahead fail, or the process die in it. */
  | { readonly kind: 'fail' | 'crash'; readonly ahead: number }
  | { readonly kind: 'receiver'; readonly status: number }
  /** The process dies between two requests, and is away for a while. */
  | { readonly kind: 'kill'; readonly minutes: number };

/** What a history led to. */
export interface PolledOutcome {
  /** `id@stamp` of the last version of each file. */
  readonly wanted: readonly string[];
  /** `id@stamp` that events told of, each event once however often it was sent. */
  readonly told: readonly string[];
  /** Bounds that were committed, in the order of time; epoch ms. */
  readonly bounds: readonly number[];
  /** Most requests for the root folder that were on their way at once. */
  readonly atOnce: number;
}

const SECRETS = { authorization: 'User u, Organization o' };
const QUEUE = "/notifications/subscriptions/deliveries?where=channel='webhook' and status='queued'";

/** Plays a history on a connector that keeps its data, then lets everything recover. */
export async function playPolledHistory(steps: readonly PolledStep[]): Promise<PolledOutcome> {
  const world = createVirtualWorld({ seed: 1, concurrency: 8 });
  const shareFile = createFakeShareFile(world.clock);
  const disk = createCrashableDisk();
  const told = new Map<string, readonly string[]>();
  const wanted = new Map<string, string>();
  const bounds: number[] = [];
  let [underway, atOnce, receiverStatus] = [0, 0, 200];
  let trap: { kind: 'fail' | 'crash'; ahead: number } | undefined;
  let life: { readonly connector: Connector; readonly store: Store } | undefined;

  const kill = (): void => {
    disk.crash();
    life?.connector.end();
    life = undefined;
  };
  const springTrap = (): boolean => {
    if (!trap || (trap.ahead -= 1) > 0) return false;
    if (trap.kind === 'crash') kill();
    trap = undefined;
    return true;
  };

  const transport: Transport = {
    async send(request) {
      const isRoot = request.url.includes('Items(top)');
      if (isRoot) atOnce = Math.max(atOnce, (underway += 1));
      await turn();
      if (isRoot) underway -= 1;
      if (springTrap()) throw new WorldError('peer-closed-connection', 'as the history wants it');
      if (request.url.includes('acme.')) return shareFile.answer(request);
      const { message } = JSON.parse(Buffer.isBuffer(request.body) ? request.body.toString() : '') as Notification;
      if (receiverStatus === 200) told.set(message.eventId, versionsIn(message));
      return { status: receiverStatus, headers: {}, body: Buffer.alloc(0) };
    },
    close: () => Promise.resolve(),
  };

  const begin = async (): Promise<NonNullable<typeof life>> => {
    const secrets = { userSecret: 'u', organizationSecret: 'o' };
    const settings = { ...secrets, pollFailureLimit: 1_000, polledEventsPerNotification: 1 };
    const store = disk.open();
    const connector = createConnector({ ...world, transport, settings, store });
    await connector.restore();
    return (life = { connector, store });
  };
  const call = async (method: string, url: string, json?: object): Promise<unknown> => {
    const body = Buffer.from(json ? JSON.stringify(json) : '');
    const { connector, store } = life ?? (await begin());
    const { json: answer } = await connector.dispatch({ method, url, headers: SECRETS, body });
    store.commit();
    return answer;
  };
  const wait = async (minutes: number): Promise<void> => {
    if (!life) await begin();
    await world.advance(minutes * 60_000);
    const [job] = disk.committed('jobs').values();
    const reached = (job as { bounds: { documents?: { startedAt: number } } } | undefined)?.bounds.documents;
    if (reached) bounds.push(reached.startedAt);
  };
  const change = (file: string, folder: string): void => {
    if (wanted.has(file)) shareFile.touch(file);
    else shareFile.addFile(file, folder);
    wanted.set(file, `${file}@${String(world.clock.now())}`);
  };

  const play = async (step: PolledStep): Promise<void> => {
    switch (step.kind) {
      case 'wait':
        return wait(step.minutes);
      case 'interval':
        if (!life) await begin();
        // Beside a poll that may be on its way.
        await Promise.all([wait(step.minutes), pollEvery(step.minutes)]);
        return;
      case 'fail':
      case 'crash':
        trap = { kind: step.kind, ahead: step.ahead };
        return;
      case 'receiver':
        receiverStatus = step.status;
        return;
      case 'kill':
        kill();
        return world.advance(step.minutes * 60_000);
      case 'change':
        change(`fi${String(step.file)}`, step.folder);
    }
  };
  const pollEvery = (minutes: number): Promise<unknown> => {
    const configuration = { 'event.poller.refresh_interval': minutes };
    return call('PATCH', `/instances/${String(id)}`, { configuration });
  };

  const { id } = (await call('POST', '/instances', pollingBody())) as { readonly id: number };
  for (const step of steps) await play(step);
  [trap, receiverStatus] = [undefined, 200];
  await wait(60);
  for (let round = 0; round < 3; round += 1) {
    await call('PUT', QUEUE);
    await wait(24 * 60);
  }
  world.close();
  return { wanted: [...wanted.values()], told: [...told.values()].flat(), bounds, atOnce };
}

/** `id@stamp` of what a notification tells of; the raw Items are in it. */
function versionsIn({ events, raw }: Notification['message']): readonly string[] {
  const items = (raw as { readonly documents: readonly { readonly Id: string; readonly ProgenyEditDate: string }[] })
    .documents;
  return events.map(({ objectId }) => {
    const item = items.find(({ Id }) => Id === objectId);
    return `${String(objectId)}@${String(Date.parse(item?.ProgenyEditDate ?? ''))}`;
  });
}
