import type { InboundResponse, Transport } from '../../world/index.ts';
import type { ShareFileAccess } from '../deployment/access.ts';
import { HarnessError } from '../harness-error.ts';
import { isSuccess } from '../is-success.ts';
import { memberOf } from '../member-of.ts';
import { parseItem } from './parse-item.ts';
import type { ShownItem } from './parse-item.ts';
import { chunkUriOf, readJson, uploadedIdOf } from './read-answer.ts';

/** Acts in a ShareFile account through its public API, as any client would. Paths start at `/top`. */
export interface ShareFileClient {
  /** Uploads a file; folders that are missing on the way are created. An existing file gets a new version. */
  upload(path: string, content?: string | Buffer): Promise<ShownItem>;
  createFolder(path: string): Promise<ShownItem>;
  rename(path: string, newName: string): Promise<ShownItem>;
  /** Moves an Item into another folder, which must exist. */
  move(path: string, targetFolderPath: string): Promise<ShownItem>;
  /** Deletes an Item and returns it as it was before. */
  delete(path: string): Promise<ShownItem>;
  /** Brings back what this client deleted last at a path, and returns it as it is now. */
  restore(path: string): Promise<ShownItem>;
  /** The Item at a path. Rejects with `sharefile-refused` when there is none. */
  item(path: string): Promise<ShownItem>;
  /** The Item of an Id (`top` is the root); undefined when there is none. */
  itemById(id: string): Promise<ShownItem | undefined>;
  /** What lies in a folder, page by page to the end. */
  children(folderId: string): Promise<readonly ShownItem[]>;
  /** Whether something is at a path. */
  exists(path: string): Promise<boolean>;
  /** Where ShareFile sends the webhooks of all subscriptions that it shows this user. */
  webhookUrls(): Promise<readonly string[]>;
}

const API = '/sf/v3';
const TOP = /^\/top(?=\/|$)/i;

/** Builds a client that signs in with the password grant when first used, and again when its token has expired. */
export function createShareFileClient(transport: Transport, access: ShareFileAccess): ShareFileClient {
  let token: Promise<string> | undefined;
  // Lists of the recycle bin show no paths.
  const deleted = new Map<string, string>();

  const signIn = async (): Promise<string> => {
    const { clientId, clientSecret, username, password } = access;
    const form = { grant_type: 'password', username, password, client_id: clientId, client_secret: clientSecret };
    const response = await transport.send({
      method: 'POST',
      url: `${access.url}/oauth/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    const accessToken = memberOf(readJson(response, 'sign in'), 'access_token');
    if (typeof accessToken === 'string') return accessToken;
    throw new HarnessError('sharefile-refused', 'ShareFile answered the sign-in without an access_token.');
  };

  const send = async (
    method: string,
    url: string,
    body?: string | Buffer,
    retried = false,
  ): Promise<InboundResponse> => {
    token ??= signIn();
    const bearer = await token.catch((error: unknown) => {
      token = undefined;
      throw error;
    });
    const response = await transport.send({
      method,
      url: url.startsWith('/') ? access.url + API + url : url,
      headers: {
        authorization: `Bearer ${bearer}`,
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      ...(body === undefined ? {} : { body }),
    });
    if (response.status !== 401 || retried) return response;
    token = undefined;
    return send(method, url, body, true);
  };

  const call = async (what: string, method: string, url: string, body?: object): Promise<unknown> =>
    readJson(await send(method, url, body && JSON.stringify(body)), what);

  const find = async (path: string): Promise<ShownItem | undefined> => {
    const relative = path.replace(TOP, '') || '/';
    const url = relative === '/' ? '/Items(top)' : `/Items(top)/ByPath?path=${encodeURIComponent(relative)}`;
    const response = await send('GET', url);
    return response.status === 404 ? undefined : parseItem(readJson(response, `find ${path}`));
  };

  const item = async (path: string): Promise<ShownItem> => {
    const found = await find(path);
    if (found) return found;
    throw new HarnessError('sharefile-refused', `There is nothing at ${path} in ShareFile.`);
  };

  const folderAt = async (path: string): Promise<ShownItem> => (await find(path)) ?? createFolder(path);

  const createFolder = async (path: string): Promise<ShownItem> => {
    const { parent, name } = splitPath(path);
    const parentId = (await folderAt(parent)).Id;
    const url = `/Items(${parentId})/Folder?overwrite=false`;
    return parseItem(await call(`create folder ${path}`, 'POST', url, { Name: name }));
  };

  const patch = async (what: string, path: string, body: object): Promise<ShownItem> => {
    const { Id } = await item(path);
    await call(what, 'PATCH', `/Items(${Id})`, body);
    return parseItem(await call(what, 'GET', `/Items(${Id})`));
  };

  const itemById = async (id: string): Promise<ShownItem | undefined> => {
    const response = await send('GET', `/Items(${id})`);
    return response.status === 404 ? undefined : parseItem(readJson(response, `show ${id}`));
  };

  const children = async (folderId: string): Promise<readonly ShownItem[]> => {
    const found: ShownItem[] = [];
    let url: string | undefined = `/Items(${folderId})/Children`;
    while (url !== undefined) {
      const feed = await call(`list ${folderId}`, 'GET', url);
      const items = memberOf(feed, 'value');
      if (Array.isArray(items)) found.push(...items.map(parseItem));
      // The name was changed once (quirk Q22).
      const next = memberOf(feed, 'odata.nextLink') ?? memberOf(feed, 'odata.nextlink');
      url = typeof next === 'string' ? next : undefined;
    }
    return found;
  };

  return {
    item,
    itemById,
    children,
    exists: async (path) => (await find(path)) !== undefined,
    webhookUrls: async () => {
      const feed = memberOf(await call('list webhook subscriptions', 'GET', '/WebhookSubscriptions'), 'value');
      const all: readonly unknown[] = Array.isArray(feed) ? feed : [];
      return all.map((one) => memberOf(one, 'WebhookUrl')).filter((url) => typeof url === 'string');
    },
    createFolder,
    upload: async (path, content = `Content of ${path}`) => {
      const { parent, name } = splitPath(path);
      const parentId = (await folderAt(parent)).Id;
      const query = new URLSearchParams({ method: 'standard', raw: 'true', fileName: name, overwrite: 'true' });
      const specification = await call(`upload ${path}`, 'POST', `/Items(${parentId})/Upload?${query.toString()}`, {});
      const answer = readJson(
        await send('POST', `${chunkUriOf(specification)}&fmt=json`, Buffer.from(content)),
        `upload ${path}`,
      );
      return parseItem(await call(`upload ${path}`, 'GET', `/Items(${uploadedIdOf(answer, path)})`));
    },
    rename: (path, newName) => patch(`rename ${path}`, path, { Name: newName, FileName: newName }),
    move: async (path, targetFolderPath) => {
      const target = await item(targetFolderPath);
      return patch(`move ${path}`, path, { Parent: { Id: target.Id } });
    },
    delete: async (path) => {
      const found = await item(path);
      const response = await send('DELETE', `/Items(${found.Id})?singleversion=false&forceSync=true`);
      if (!isSuccess(response.status)) readJson(response, `delete ${path}`);
      deleted.set(path, found.Id);
      return found;
    },
    restore: async (path) => {
      const id = deleted.get(path);
      if (id === undefined) {
        throw new HarnessError('sharefile-refused', `Nothing was deleted at ${path}, so nothing can come back there.`);
      }
      const response = await send('POST', '/Items/BulkRestore', JSON.stringify([id]));
      if (!isSuccess(response.status)) readJson(response, `restore ${path}`);
      return parseItem(await call(`restore ${path}`, 'GET', `/Items(${id})`));
    },
  };
}

function splitPath(path: string): { parent: string; name: string } {
  const clean = path.replace(/\/+$/, '');
  const slash = clean.lastIndexOf('/');
  const name = clean.slice(slash + 1);
  if (slash < 0 || name === '' || TOP.exec(clean)?.[0] === clean) {
    throw new HarnessError(
      'usage',
      `${JSON.stringify(path)} names no Item below /top. Write a path such as /top/a.txt.`,
    );
  }
  return { parent: clean.slice(0, slash) || '/', name };
}
