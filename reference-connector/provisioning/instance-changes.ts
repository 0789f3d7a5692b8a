import { ConnectorError } from '../domain/connector-error.ts';
import type { Configuration, ConnectorInstance, ShareFileGrant } from '../domain/instances/connector-instance.ts';
import type { InstanceStore } from '../domain/instances/instance-store.ts';
import { checkConfiguration } from '../domain/instances/request/parse-instance-request.ts';
import type { InstanceRequest } from '../domain/instances/request/parse-instance-request.ts';
import type { Clock, Random } from '../ports.ts';
import { accountOf } from '../sharefile/share-file-oauth.ts';
import type { ConnectorSettings } from '../settings/settings.ts';
import type { ShareFileClients } from '../sharefile/share-file-clients.ts';
import type { ShareFileOAuth } from '../sharefile/share-file-oauth.ts';
import type { EventReader } from './event-reader.ts';
import type { EventWiring } from './event-wiring.ts';
import type { FolderWatch } from './folder-watch.ts';
import {
  isSameAccount,
  isSameConnection,
  needsNewPolling,
  needsNewSubscription,
  unmask,
  watchesElsewhere,
} from './instance-differences.ts';
import { createTurns } from './take-turns.ts';

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
  readonly folderWatch: FolderWatch;
  readonly settings: Pick<ConnectorSettings, 'omittedTags' | 'elementPollerDefault'>;
  readonly readEvents: EventReader;
}

/** Builds the changes of instances. */
export function createInstanceChanges(options: InstanceChangesOptions): InstanceChanges {
  const { clock, store, oauth, clients, wiring, folderWatch, readEvents } = options;
  const takeTurn = createTurns();
  const tagsOf = (name: string): readonly string[] => (options.settings.omittedTags === 'name' ? [name] : []);
  const tokens = options.random.stream('instance-tokens');
  let lastId = 100_000 + options.random.stream('instance-ids').int(800_000);

  // Events are connected first and the instance is kept then: what fails on the way has changed nothing.
  const put = async (before: ConnectorInstance | undefined, after: ConnectorInstance): Promise<ConnectorInstance> => {
    // Of a new connection nobody else may make use before it is kept: polls still go to the account before.
    const isSame = before !== undefined && isSameConnection(before, after);
    const client = isSame ? clients.of(before).client : clients.apart(after);
    if (!before || watchesElsewhere(before, after)) await wiring.checkPolledFolder(after, client);
    const isWiredAnew = before === undefined || needsNewSubscription(before, after);
    const { subscriptionIds, watchedFolderIds, needsFolderWatch } = isWiredAnew
      ? await wiring.subscribe(after, client)
      : currentOf(before);
    // A poll may have refreshed the tokens meanwhile; ShareFile has ended the old ones then.
    const isOfBefore = before?.grant === after.grant && client.grant() === after.grant;
    const grant = isOfBefore ? currentOf(before).grant : client.grant();
    const kept = { ...after, grant, subscriptionIds, watchedFolderIds, needsFolderWatch };
    const clientBefore = before && clients.of(before).client;
    store.save(kept);
    if (!isSame) clients.forget(after.id);
    if (clientBefore && isWiredAnew) {
      // The newer tokens, unless they are another account's, where the subscriptions of the one before are not known.
      const owner = isSameAccount(before.configuration, kept.configuration) ? clients.of(kept).client : clientBefore;
      await wiring.unsubscribe(before, owner);
    }
    watchFolders(kept);
    if (!before || needsNewPolling(before, kept)) wiring.startPolling(kept);
    return kept;
  };

  const coverNewFolders = (id: number): Promise<void> =>
    takeTurn(id, async () => {
      const current = store.byId(id);
      if (!current) return;
      const more = await wiring.subscribe(current, clients.of(current).client, current.watchedFolderIds);
      if (more.subscriptionIds.length === 0) return;
      store.save({
        ...currentOf(current),
        subscriptionIds: [...current.subscriptionIds, ...more.subscriptionIds],
        watchedFolderIds: [...current.watchedFolderIds, ...more.watchedFolderIds],
      });
    });

  const watchFolders = ({ id, needsFolderWatch }: ConnectorInstance): void => {
    if (needsFolderWatch) folderWatch.start(id, () => coverNewFolders(id));
    else folderWatch.stop(id);
  };

  const toGrant = async (request: InstanceRequest, configuration: Configuration): Promise<ShareFileGrant> => {
    const account = accountOf(configuration);
    if (request.externalAuthentication === 'initial') {
      const refreshToken = configuration['oauth.user.refresh_token'];
      if (!refreshToken)
        throw missing('configuration["oauth.user.refresh_token"]', 'externalAuthentication is initial');
      return oauth.refresh(account, refreshToken);
    }
    if (!request.code) throw missing('providerData.code', 'it is exchanged for the OAuth tokens');
    return oauth.exchangeCode(account, request.code);
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
    const grant = reauthentication ? await toGrant(reauthentication, configuration) : currentOf(current).grant;
    return { configuration: withoutTokens(configuration), events, grant };
  };

  return {
    async create(request) {
      const name = request.name;
      if (name === undefined) throw missing('name', 'it names the instance');
      const configuration = request.configuration ?? {};
      checkConfiguration(configuration);
      const events = await readEvents(configuration);
      const grant = await toGrant(request, configuration);
      lastId = Math.max(lastId, ...store.all().map(({ id }) => id)) + 1;
      return put(undefined, {
        id: lastId,
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
        folderWatch.stop(current.id);
        await wiring.unsubscribe(current, clients.of(current).client);
        clients.forget(current.id);
      }),

    resume(instance) {
      wiring.startPolling(instance);
      watchFolders(instance);
    },
  };
}

const TOKEN_KEYS = new Set(['oauth.user.token', 'oauth.user.refresh_token', 'oauth.user.refresh_time']);

/** Tokens are kept apart from the configuration, because they change by themselves. */
function withoutTokens(configuration: Configuration): Configuration {
  return Object.fromEntries(Object.entries(configuration).filter(([key]) => !TOKEN_KEYS.has(key)));
}

/** 44 characters of base64, as the documented tokens are. */
function toToken(random: Random): string {
  return Buffer.from(random.hex(64), 'hex').toString('base64');
}

function missing(what: string, why: string): ConnectorError {
  return new ConnectorError('request-not-valid', `${what} is missing or empty; ${why}.`);
}
