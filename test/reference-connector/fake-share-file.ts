import type { Clock, InboundResponse, OutboundRequest } from '../../reference-connector/ports.ts';

/** An Item of the fake; only what the connector looks at. */
export interface FakeItem {
  readonly Id: string;
  readonly Name: string;
  readonly 'odata.type': string;
  readonly CreationDate: string;
  ProgenyEditDate: string;
  readonly parentId: string;
}

/** A few lines of ShareFile: one account with a code, a tree of Items, and webhook subscriptions. */
export interface FakeShareFile {
  answer(request: OutboundRequest): InboundResponse;
  /** Adds a file and dates its folders. */
  addFile(id: string, parentId?: string, dates?: { readonly created?: string; readonly edited?: string }): void;
  addFolder(id: string, parentId: string): void;
  /** Deletes an Item, which dates its folders. */
  remove(id: string): void;
  /** Dates an Item and its folders anew. */
  touch(id: string): void;
  readonly subscriptions: Map<string, unknown>;
  /** `METHOD host path` of every request. */
  readonly requests: string[];
  /** Makes every API call answer this status while it is set. */
  failWith: number | undefined;
  /** The access token that is accepted; change it to end the present one. */
  accessToken: string;
  refreshToken: string;
}

/** Builds the fake. It refuses `$filter`, as a provider without it would, unless `canFilter`. */
export function createFakeShareFile(clock: Clock, canFilter = false): FakeShareFile {
  const items = new Map<string, FakeItem>();
  const deleted: FakeItem[] = [];
  const now = (): string => stamp(clock.now());
  let sequence = 0;

  const touchFolders = (id: string, at = now()): void => {
    const item = items.get(id);
    if (!item) return;
    if (Date.parse(at) > Date.parse(item.ProgenyEditDate)) item.ProgenyEditDate = at;
    touchFolders(item.parentId, at);
  };
  const add = (id: string, type: string, parentId: string, created = now(), edited = created): void => {
    items.set(id, {
      Id: id,
      Name: `${id}.name`,
      'odata.type': `ShareFile.Api.Models.${type}`,
      CreationDate: created,
      ProgenyEditDate: edited,
      parentId,
    });
    touchFolders(parentId, Date.parse(edited) > clock.now() ? edited : now());
  };
  add('foh-home', 'Folder', 'top', '2020-01-01T00:00:00Z');
  add('favorites', 'Folder', 'top', '2020-01-01T00:00:00Z');

  const fake: FakeShareFile = {
    subscriptions: new Map(),
    requests: [],
    failWith: undefined,
    accessToken: 'access-1',
    refreshToken: 'refresh-1',
    addFile: (id, parentId = 'foh-home', dates = {}) => {
      add(id, 'File', parentId, dates.created, dates.edited);
    },
    addFolder: (id, parentId) => {
      add(id, 'Folder', parentId);
    },
    touch: touchFolders,
    remove(id) {
      const item = items.get(id);
      if (!item) return;
      items.delete(id);
      deleted.push(item);
      touchFolders(item.parentId);
    },
    answer(request) {
      const url = new URL(request.url);
      fake.requests.push(`${request.method} ${url.host} ${url.pathname}${decodeURIComponent(url.search)}`);
      if (url.pathname === '/oauth/token') return answerToken(new URLSearchParams(textOf(request)));
      if (fake.failWith !== undefined) return json(fake.failWith, { message: { value: 'as told' } });
      if (request.headers['authorization'] !== `Bearer ${fake.accessToken}`) {
        return json(401, { code: 'Unauthorized', message: { lang: 'en-US', value: 'Authentication failed' } });
      }
      return answerApi(request, url);
    },
  };

  const answerToken = (form: URLSearchParams): InboundResponse => {
    const isCode = form.get('grant_type') === 'authorization_code' && form.get('code') === 'good-code';
    const isRefresh = form.get('grant_type') === 'refresh_token' && form.get('refresh_token') === fake.refreshToken;
    if (!isCode && !isRefresh) return json(400, { error: 'invalid_grant', error_description: 'the code is not known' });
    if (isRefresh) {
      sequence += 1;
      fake.accessToken = `access-r${String(sequence)}`;
      fake.refreshToken = `refresh-r${String(sequence)}`;
    }
    return json(200, { access_token: fake.accessToken, refresh_token: fake.refreshToken, expires_in: 28800 });
  };

  const answerApi = (request: OutboundRequest, url: URL): InboundResponse => {
    const path = url.pathname.replace('/sf/v3/', '');
    const id = /^\w+\((.+?)\)/.exec(path)?.[1] ?? '';
    if (path === 'WebhookSubscriptions' && request.method === 'GET') {
      return json(200, { value: [...fake.subscriptions.values()] });
    }
    if (path === 'WebhookSubscriptions') {
      sequence += 1;
      const subscription = { Id: `w${String(sequence)}`, ...(JSON.parse(textOf(request)) as object) };
      fake.subscriptions.set(subscription.Id, subscription);
      return json(200, subscription);
    }
    if (path.startsWith('WebhookSubscriptions(')) {
      fake.subscriptions.delete(id);
      return { status: 204, headers: {}, body: Buffer.alloc(0) };
    }
    if (path === 'Items/ByPath') {
      const name = url.searchParams.get('path')?.slice(1) ?? '';
      const item = items.get(name);
      return item
        ? json(200, item)
        : json(404, { message: { value: 'The item that you requested could not be found in the system.' } });
    }
    if (path === 'Items(top)')
      return json(200, { Id: 'top', Name: 'Folders', 'odata.type': 'ShareFile.Api.Models.Folder' });
    if (path.endsWith('/DeletedChildren')) {
      return json(200, { value: deleted.filter((item) => item.parentId === id) });
    }
    const filter = url.searchParams.get('$filter');
    if (filter !== null && !canFilter) return json(501, { message: { value: '$filter is not supported' } });
    const since = filter === null ? -Infinity : Date.parse(filter.replace('ProgenyEditDate ge ', ''));
    const children = [...items.values()].filter(
      (item) => item.parentId === id && Date.parse(item.ProgenyEditDate) >= since,
    );
    return json(200, { 'odata.count': children.length, value: children });
  };

  return fake;
}

/** An instant as ShareFile writes it: trailing zeros of the fraction dropped. */
function stamp(instant: number): string {
  return new Date(instant).toISOString().replace(/\.?0*Z$/, 'Z');
}

function textOf(request: OutboundRequest): string {
  return typeof request.body === 'string' ? request.body : '';
}

function json(status: number, value: unknown): InboundResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(value)) };
}
