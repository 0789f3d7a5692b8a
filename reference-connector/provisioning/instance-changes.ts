import { ConnectorError } from '../domain/connector-error.ts';
import type { Configuration, ConnectorInstance } from '../domain/instances/connector-instance.ts';
import type { InstanceStore } from '../domain/instances/instance-store.ts';
import { checkConfiguration } from '../domain/instances/request/parse-instance-request.ts';
import type { InstanceRequest } from '../domain/instances/request/parse-instance-request.ts';
import type { Clock, Collection, Random } from '../ports.ts';
import type { ConnectorSettings } from '../settings/settings.ts';
import type { ShareFileClients } from '../sharefile/share-file-clients.ts';
import type { ShareFileOAuth } from '../sharefile/share-file-oauth.ts';
import type { EventReader } from './event-reader.ts';
import type { EventWiring } from './event-wiring.ts';
import { grantFor, missing, withoutTokens } from './instance-grants.ts';
import {
  isSameAccount,
  isSameConnection,
  needsNewPolling,
  needsNewSubscription,
  unmask,
  watchesElsewhere,
} from './instance-differences.ts';
import type { NewFolders } from './new-folders.ts';
import type { TakeTurn } from './take-turns.ts';

/** All that can be done to instances. Each change is whole or did not happen. */
export interface InstanceChanges {
  create(request: InstanceRequest): Promise<ConnectorInstance>;
  /** PUT: the request takes the place of what was; without a grant code the tokens stay. */
  replace(instance: ConnectorInstance, request: InstanceRequest): Promise<ConnectorInstance>;
  /** PATCH: what the request names changes, the rest stays. */
  merge(instance: ConnectorInstance, request: InstanceRequest): Promise<ConnectorInstance>;
  setFlags(instance: ConnectorInstance, flags: InstanceFlags): Promise<ConnectorInstance>;
  remove(instance: ConnectorInstance): Promise<void>;
  /** Goes on with the events of an instance that an earlier process has left. */
  resume(instance: ConnectorInstance): void;
}

/** What is switched on and off without a change of the configuration. */
export type InstanceFlags = Partial<Pick<ConnectorInstance, 'disabled' | 'traceLoggingEnabled'>>;

/** What the changes work with. */
export interface InstanceChangesOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly store: InstanceStore;
  readonly oauth: ShareFileOAuth;
  readonly clients: ShareFileClients;
  readonly wiring: EventWiring;
  readonly takeTurn: TakeTurn;
  /** The last number that an instance was given, also by an earlier process. */
  readonly lastNumbers: Collection<number> | undefined;
  readonly newFolders: NewFolders;
  readonly settings: Pick<ConnectorSettings, 'omittedTags' | 'elementPollerDefault'>;
  readonly readEvents: EventReader;
}

/** Builds the changes of instances. */
export function createInstanceChanges(options: InstanceChangesOptions): InstanceChanges {
  const { clock, store, oauth, clients, wiring, newFolders, readEvents, takeTurn } = options;
  const tagsOf = (name: string): readonly string[] => (options.settings.omittedTags === 'name' ? [name] : []);
  const tokens = options.random.stream('instance-tokens');
  const numbers = options.lastNumbers ?? new Map<string, number>();
  const firstId = 100_001 + options.random.stream('instance-ids').int(800_000);

  // Never one that was given before: what is left of a deleted instance, at ShareFile or in the logs, has its number.
  const nextId = (): number => {
    const last = numbers.get('instance') ?? Math.max(firstId - 1, ...store.all().map(({ id }) => id));
    numbers.set('instance', last + 1);
    return last + 1;
  };

  // Events are connected first and the instance is kept then: what fails on the way has changed nothing.
  const put = async (before: ConnectorInstance | undefined, after: ConnectorInstance): Promise<ConnectorInstance> => {
    const current = before && currentOf(before);
    // Of a new connection nobody else may make use before it is kept: polls still go to the account before.
    const isSame = current !== undefined && isSameConnection(current, after);
    const client = isSame ? clients.of(current).client : clients.apart(after);
    if (!current || watchesElsewhere(current, after)) await wiring.checkPolledFolder(after, client);
    const isWiredAnew = current === undefined || needsNewSubscription(current, after);
    const { subscriptionIds, watchedFolderIds, needsFolderWatch } = isWiredAnew
      ? await wiring.subscribe(after, client)
      : currentOf(current);
    // A poll may have refreshed the tokens meanwhile; ShareFile has ended the old ones then.
    const isOfBefore = current?.grant === after.grant && client.grant() === after.grant;
    const grant = isOfBefore ? currentOf(current).grant : client.grant();
    const kept = { ...after, grant, subscriptionIds, watchedFolderIds, needsFolderWatch };
    const clientBefore = current && clients.of(current).client;
    store.save(kept);
    wiring.subscribed(kept);
    if (!isSame) clients.forget(after.id);
    if (clientBefore && isWiredAnew) {
      // Of the same tokens the newer ones; others may be another account's, or user's, who does not know what was there.
      const isOwner = current.grant === after.grant && isSameAccount(current.configuration, kept.configuration);
      await wiring.unsubscribe(current, isOwner ? clients.of(kept).client : clientBefore);
    }
    newFolders.watch(kept);
    if (!current || needsNewPolling(current, kept)) wiring.startPolling(kept);
    return kept;
  };

  const currentOf = (instance: ConnectorInstance): ConnectorInstance => {
    const current = store.byId(instance.id);
    if (current) return current;
    throw new ConnectorError('not-found', `There is no instance ${String(instance.id)}; it was deleted.`);
  };

  const inTurn = (
    instance: ConnectorInstance,
    change: (current: ConnectorInstance) => Promise<ConnectorInstance>,
  ): Promise<ConnectorInstance> =>
    takeTurn(instance.id, async () => {
      const current = currentOf(instance);
      const changed = await change(current);
      return put(current, changed);
    });

  const connect = async (
    current: ConnectorInstance,
    configuration: Configuration,
    reauthentication: InstanceRequest | undefined,
  ): Promise<Pick<ConnectorInstance, 'configuration' | 'events' | 'grant'>> => {
    checkConfiguration(configuration);
    const events = await readEvents(configuration, current.elementPollerDefault);
    const grant = reauthentication ? await grantFor(reauthentication, configuration, oauth) : currentOf(current).grant;
    return { configuration: withoutTokens(configuration), events, grant };
  };

  return {
    async create(request) {
      const name = request.name;
      if (name === undefined) throw missing('name', 'it names the instance');
      const configuration = request.configuration ?? {};
      checkConfiguration(configuration);
      const events = await readEvents(configuration);
      const grant = await grantFor(request, configuration, oauth);
      return put(undefined, {
        id: nextId(),
        name,
        token: toToken(tokens),
        tags: request.tags ?? tagsOf(name),
        createdAt: clock.now(),
        disabled: false,
        traceLoggingEnabled: false,
        configuration: withoutTokens(configuration),
        externalAuthentication: request.externalAuthentication ?? 'none',
        events,
        elementPollerDefault: options.settings.elementPollerDefault,
        grant,
        subscriptionIds: [],
        watchedFolderIds: [],
        needsFolderWatch: false,
      });
    },

    replace: (instance, request) =>
      inTurn(instance, async (current) => {
        const configuration = unmask(request.configuration ?? {}, current.configuration);
        const isReauthenticated = Boolean(request.code) || request.externalAuthentication === 'initial';
        const name = request.name ?? current.name;
        return {
          ...current,
          ...(await connect(current, configuration, isReauthenticated ? request : undefined)),
          name,
          tags: request.tags ?? tagsOf(name),
        };
      }),

    merge: (instance, request) =>
      inTurn(instance, async (current) => {
        const sent = unmask(request.configuration ?? {}, current.configuration);
        return {
          ...current,
          ...(await connect(current, { ...current.configuration, ...sent }, request.code ? request : undefined)),
          name: request.name ?? current.name,
          tags: request.tags ?? current.tags,
        };
      }),

    setFlags: (instance, flags) => inTurn(instance, (current) => Promise.resolve({ ...current, ...flags })),

    remove: (instance) =>
      takeTurn(instance.id, async () => {
        const current = currentOf(instance);
        store.remove(current.id);
        wiring.endWork(current.id);
        newFolders.leave(current.id);
        await wiring.unsubscribe(current, clients.of(current).client);
        clients.forget(current.id);
      }),

    resume(instance) {
      wiring.startPolling(instance);
      newFolders.watch(instance);
    },
  };
}

/** 44 characters of base64, as the documented tokens are. */
function toToken(random: Random): string {
  return Buffer.from(random.hex(64), 'hex').toString('base64');
}
