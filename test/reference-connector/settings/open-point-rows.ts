import type { ConnectorSettings } from '../../../reference-connector/index.ts';
import { createConnectedWorld, eventsOf } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

/** One value of an open point, and what is seen of it. */
export interface OpenPointRow {
  readonly point: string;
  readonly settings: Partial<ConnectorSettings>;
  readonly show: (settings: ConnectorSettings) => Promise<unknown>;
  readonly expected: unknown;
}

type Show = (connected: ConnectedWorld) => Promise<unknown>;

const inWorld =
  (show: Show) =>
  (settings: ConnectorSettings): Promise<unknown> =>
    show(createConnectedWorld({ settings }));

/** Two values of one point, each with what is seen of it. */
function pointRows(
  point: string,
  show: Show,
  ...values: readonly (readonly [settings: Partial<ConnectorSettings>, expected: unknown])[]
): readonly OpenPointRow[] {
  return values.map(([settings, expected]) => ({ point, settings, show: inWorld(show), expected }));
}

async function pollOnce(connected: ConnectedWorld, dates: object = {}): Promise<void> {
  await connected.createInstance();
  await connected.world.advance('1m');
  connected.shareFile.addFile('fi1', 'foh-home', dates);
  await connected.world.advance('14m');
}

const ofFile = ({ callbacks }: ConnectedWorld): readonly string[] =>
  eventsOf(callbacks).filter((event) => event.endsWith('fi1'));

const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'created',
    (error: unknown) => (error as { readonly code: unknown }).code,
  );

/** Deletes an Item of the fake that a poll has notified, and lets the next poll come. */
async function deletedLater(connected: ConnectedWorld): Promise<unknown> {
  await pollOnce(connected);
  connected.shareFile.remove('fi1');
  await connected.world.advance('30m');
  return ofFile(connected);
}

/** Ten minutes of attempts at a receiver that is down: the seconds between them. */
async function gapsOfAttempts(connected: ConnectedWorld): Promise<unknown> {
  connected.callbackStatus = 500;
  await pollOnce(connected);
  await connected.world.advance('10m');
  const at = connected.callbacks.map((callback) => callback.at);
  return at.slice(1).map((instant, index) => (instant - (at[index] ?? 0)) / 1000);
}

/** All open points, each with its values. */
export const openPointRows: readonly OpenPointRow[] = [
  ...pointRows(
    'O-1',
    async (connected) => {
      connected.shareFile.addFile('fi1', 'foh-home', { created: '2026-03-01T09:00:00Z' });
      await connected.createInstance();
      await connected.world.advance('15m');
      return ofFile(connected);
    },
    [{ firstPollFrom: 'creation' }, []],
    [{ firstPollFrom: 'beginning' }, ['CREATED fi1']],
  ),
  ...pointRows(
    'O-2',
    ({ createInstance }) => codeOf(createInstance({ 'event.poller.refresh_interval': '' })),
    [{ intervalPolicy: 'strict' }, 'configuration-not-valid'],
    [{ intervalPolicy: 'lenient' }, 'created'],
  ),
  ...pointRows(
    'O-3',
    async ({ createInstance }) => typeof (await createInstance()).configuration['event.poller.configuration'],
    [{ pollerConfigurationEcho: 'string' }, 'string'],
    [{ pollerConfigurationEcho: 'object' }, 'object'],
  ),
  ...pointRows(
    'O-4',
    async (connected) => {
      await pollOnce(connected, { created: '2026-03-02T09:01:10Z', edited: '2026-03-02T09:01:00Z' });
      return ofFile(connected);
    },
    [{ createdAfterUpdated: 'CREATED' }, ['CREATED fi1']],
    [{ createdAfterUpdated: 'UPDATED' }, ['UPDATED fi1']],
  ),
  ...pointRows(
    'O-5',
    async (connected) => {
      connected.callbackStatus = 204;
      await pollOnce(connected);
      return connected.connector.notifications()[0]?.status;
    },
    [{ callbackSuccess: '2xx' }, 'delivered'],
    [{ callbackSuccess: '200' }, 'waiting'],
  ),
  ...pointRows(
    'O-6',
    async (connected) => {
      await connected.createInstance();
      await connected.world.advance('1m');
      for (let at = 0; at < 12; at += 1) connected.shareFile.addFile(`fi${String(at)}`);
      await connected.world.advance('14m');
      return new Set(connected.callbacks.map(({ notification }) => notification.message.eventId)).size;
    },
    [{ eventIdOfSplit: 'distinct' }, 2],
    [{ eventIdOfSplit: 'shared' }, 1],
  ),
  ...pointRows(
    'O-7',
    gapsOfAttempts,
    [{ retryDelaysSeconds: connectorDelays('8') }, [8, 64, 512]],
    [{ retryDelaysSeconds: connectorDelays('4') }, [4, 16, 64, 256]],
  ),
  ...pointRows(
    'O-8',
    async (connected) => {
      await pollOnce(connected);
      const headers = connected.callbacks[0]?.headers;
      return [headers?.['content-type'], headers?.['user-agent']];
    },
    [{ callbackContentType: 'application/json', callbackUserAgent: '' }, ['application/json', undefined]],
    [{ callbackContentType: 'text/plain', callbackUserAgent: 'Elements/1' }, ['text/plain', 'Elements/1']],
  ),
  ...pointRows(
    'O-9',
    deletedLater,
    [{ polledDeletions: 'none' }, ['CREATED fi1']],
    [{ polledDeletions: 'notified-items' }, ['CREATED fi1', 'DELETED fi1']],
  ),
  ...pointRows(
    'O-10',
    async ({ createInstance, call }) => {
      const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
      const event = { OperationName: 'Upload', Timestamp: '2026-03-02T09:00:00Z', Resource: { Id: 'fi1' } };
      const path = `/events/sharefile/${Buffer.from(String(id)).toString('base64')}`;
      return (await call('POST', path, { Event: event })).status;
    },
    [{ inboundAckStatus: 200 }, 200],
    [{ inboundAckStatus: 202 }, 202],
  ),
  ...pointRows(
    'O-11',
    async ({ createInstance }) => {
      const { configuration } = await createInstance();
      return [configuration['oauth.api.secret'], configuration['oauth.user.token']];
    },
    [{ maskTokens: true }, ['********', '********']],
    [{ maskTokens: false }, ['********', 'access-1']],
    [{ maskedKeys: [], maskTokens: false }, ['secret-1', 'access-1']],
  ),
  ...pointRows(
    'O-12',
    async ({ createInstance, call }) => {
      const { id } = await createInstance({}, { tags: undefined, name: 'Mine' });
      return ((await call('GET', `/instances/${String(id)}`)).json as { readonly tags: unknown }).tags;
    },
    [{ omittedTags: 'name' }, ['Mine']],
    [{ omittedTags: 'none' }, []],
  ),
  ...pointRows(
    'O-13',
    async (connected) => {
      await pollOnce(connected, { created: '2026-03-02T09:01:00.5Z', edited: '2026-03-02T09:01:00.500Z' });
      return ofFile(connected);
    },
    [{ stampParsing: 'iso-first' }, ['CREATED fi1']],
    // The pattern takes the one digit for 5 ms.
    [{ stampParsing: 'java-lenient' }, ['UPDATED fi1']],
  ),
];

/** The published schedule of a base. */
function connectorDelays(base: '4' | '8'): readonly number[] {
  return base === '8' ? [8, 64, 512, 4096, 32768] : [4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144];
}
