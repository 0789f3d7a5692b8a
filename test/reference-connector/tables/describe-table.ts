import { expect } from 'chai';
import request from 'supertest';
import { violationsOf } from '../../../schemas/index.ts';
import type { SchemaName } from '../../../schemas/index.ts';
import { createConnectedWorld, pollingBody } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

/** Who asks: the platform's user, the instance, one that is disabled, one that was deleted, or nobody. */
export type Asker = 'platform' | 'instance' | 'disabled' | 'deleted' | 'nobody';

/** A request and what comes back. Names in braces stand for what `prepare` has made: `{id}`, `{eventId}`, … */
export interface TableRow {
  /** `METHOD /path` below `/elements/api-v2`. */
  readonly asks: string;
  /** `platform` unless given. */
  readonly by?: Asker;
  readonly sends?: unknown;
  readonly status: number;
  /** What the JSON of the answer holds, at least. */
  readonly has?: object | readonly unknown[] | string | number;
  /** What it does not hold. */
  readonly lacks?: string;
  /** How many are in the list that comes. */
  readonly count?: number;
  /** What each of the answer, or of its list, keeps to. */
  readonly keeps?: SchemaName;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is asked afterwards, and holds as well. */
  readonly then?: Omit<TableRow, 'then'>;
}

interface Prepared extends ConnectedWorld {
  readonly words: ReadonlyMap<string, string>;
}

/**
 * One instance by polling and one by webhook, each with an event that was notified; the third is disabled and a fourth
 * deleted. `{id}` is the one by polling.
 */
async function prepare(): Promise<Prepared> {
  const connected = createConnectedWorld();
  const { createInstance, call, world, shareFile, callbacks } = connected;
  const polling = await createInstance();
  const webhook = await createInstance({ 'event.vendor.type': 'webhook' }, { name: 'By webhook', tags: ['Hook'] });
  const disabled = await createInstance({ 'event.notification.enabled': false }, { name: 'Disabled', tags: ['Off'] });
  const deleted = await createInstance({ 'event.notification.enabled': false });
  await call('DELETE', `/instances/${String(disabled.id)}/enabled`);
  await call('DELETE', `/instances/${String(deleted.id)}`);
  const inbound = Buffer.from(String(webhook.id)).toString('base64');
  await call('POST', `/events/sharefile/${inbound}`, { Event: { OperationName: 'Upload', Resource: { Id: 'fi1' } } });
  await world.settled();
  shareFile.addFile('fi2');
  await world.advance('15m');
  const [byWebhook, byPolling] = callbacks.map(({ notification }) => notification);
  const { json } = await call('GET', `/instances/${String(polling.id)}/configuration`);
  const keys = json as readonly { readonly id: number; readonly key: string }[];
  const configIdOf = (wanted: string): string => String(keys.find(({ key }) => key === wanted)?.id);
  const subscriptions = (await call('GET', '/notifications/subscriptions')).json as readonly { readonly id: number }[];
  return Object.assign(connected, {
    words: new Map([
      ['id', String(polling.id)],
      ['webhookId', String(webhook.id)],
      ['disabledId', String(disabled.id)],
      ['deletedId', String(deleted.id)],
      ['inbound', inbound],
      ['eventId', byPolling?.message.eventId ?? ''],
      ['webhookEventId', byWebhook?.message.eventId ?? ''],
      ['notificationId', byPolling?.id ?? ''],
      ['subscriptionId', String(subscriptions[0]?.id)],
      ['intervalId', configIdOf('event.poller.refresh_interval')],
      ['secretId', configIdOf('oauth.api.secret')],
      ['tokenId', configIdOf('oauth.user.token')],
      ['instance', polling.token],
      ['disabled', disabled.token],
      ['deleted', deleted.token],
    ]),
  });
}

/** Writes a section of the protocol reference as tests: each row is a request and what comes back. */
export function describeTable(section: string, rows: readonly TableRow[]): void {
  describe(section, () => {
    for (const row of rows) {
      const who = row.by === undefined ? '' : ` by ${row.by}`;
      it(`${row.asks}${toWords(row.sends)}${who} is ${String(row.status)}`, async () => {
        const prepared = await prepare();
        await checkRow(prepared, row);
        if (row.then) await checkRow(prepared, row.then);
      });
    }
  });
}

async function checkRow(prepared: Prepared, row: TableRow): Promise<void> {
  const answer = await ask(prepared, row);
  expect(answer.status, answer.text).to.equal(row.status);
  const json: unknown = answer.body;
  expect(answer.headers).to.have.property('elements-request-id');
  if (row.status >= 400) expect(violationsOf('open-connectors/error', json)).to.deep.equal([]);
  if (typeof row.has === 'object') expect(json).to.containSubset(fill(row.has, prepared));
  else if (row.has !== undefined) expect(json).to.equal(row.has);
  if (row.lacks !== undefined) expect(json).to.not.have.property(row.lacks);
  if (row.count !== undefined) expect(json).to.be.an('array').with.length(row.count);
  for (const one of row.keeps === undefined ? [] : [json].flat()) {
    expect(violationsOf(row.keeps as SchemaName, one)).to.deep.equal([]);
  }
  for (const [name, value] of Object.entries(row.headers ?? {})) {
    expect(answer.headers[name], name).to.equal(fill(value, prepared));
  }
}

async function ask(prepared: Prepared, { asks, by = 'platform', sends }: TableRow): Promise<request.Response> {
  const [method = '', path = ''] = asks.split(/ (.*)/);
  const { connector, words } = prepared;
  const platform = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
  const authorization = by === 'platform' ? platform : `${platform}, Element ${words.get(by) ?? ''}`;
  const agent = request(connector.app);
  const url = `/elements/api-v2${fill(path, prepared)}`;
  const call = agent[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'](url);
  if (by !== 'nobody') call.set('authorization', authorization);
  return sends === undefined ? call : call.send(fill(sends, prepared) as object);
}

/** Puts what was made in the place of names in braces; a text that is nothing but a number's name stays text. */
function fill<T>(value: T, { words }: Prepared): T {
  const text = JSON.stringify(value).replace(/"\{#(\w+)\}"/g, (all, name: string) => words.get(name) ?? all);
  return JSON.parse(text.replace(/\{(\w+)\}/g, (all, name: string) => words.get(name) ?? all)) as T;
}

const changes = new WeakMap<object, string>();

/** The documented body of a new instance with other values in its configuration, or beside it. */
export function newInstance(configuration: Readonly<Record<string, unknown>> = {}, rest: object = {}): object {
  const body = pollingBody(configuration, rest);
  const withNulls = (_: string, value: unknown): unknown => (value === undefined ? null : value);
  const parts = [configuration, rest].filter((part) => Object.keys(part).length > 0);
  changes.set(body, ['the documented body', ...parts.map((part) => JSON.stringify(part, withNulls))].join(' with '));
  return body;
}

function toWords(sent: unknown): string {
  if (sent === undefined) return '';
  const known = typeof sent === 'object' && sent !== null ? changes.get(sent) : undefined;
  return ` ${known ?? JSON.stringify(sent)}`;
}
