import { DEFAULT_SETTINGS } from '../../mock-sharefile/index.ts';

/** What to read, and as whom. */
export interface PreparedReads {
  readonly token: string;
  readonly itemPath: string;
  /** Children of a folder with `fileCount` files. */
  readonly feedPath: string;
}

/** Signs in at a mock and fills a folder with files, all over HTTP. */
export async function prepareAccount(url: string, fileCount: number): Promise<PreparedReads> {
  const [client] = DEFAULT_SETTINGS.clients;
  const form = new URLSearchParams({
    grant_type: 'password',
    username: DEFAULT_SETTINGS.ownerUsername,
    password: DEFAULT_SETTINGS.ownerPassword,
    client_id: client?.clientId ?? '',
    client_secret: client?.clientSecret ?? '',
  });
  const token = await textMember(fetch(`${url}/oauth/token`, { method: 'POST', body: form }), 'access_token');
  const headers = { authorization: `Bearer ${token}` };
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`${url}/sf/v3${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const folderId = await textMember(post('/Items(home)/Folder', { Name: 'Bench' }), 'Id');
  for (let i = 0; i < fileCount; i += 1) {
    const upload = post(`/Items(${folderId})/Upload2`, { raw: true, fileName: `file number ${String(i)}.txt` });
    const answer = await fetch(`${await textMember(upload, 'ChunkUri')}&fmt=json`, { method: 'POST', body: 'x' });
    await answer.arrayBuffer();
  }
  const path = `${url}/sf/v3/Items(${folderId})/ByPath?path=/file number 7.txt`;
  const fileId = await textMember(fetch(path, { headers }), 'Id');
  return { token, itemPath: `/sf/v3/Items(${fileId})`, feedPath: `/sf/v3/Items(${folderId})/Children` };
}

async function textMember(pending: Promise<Response>, name: string): Promise<string> {
  const answer = await pending;
  const body: unknown = await answer.json();
  if (typeof body === 'object' && body !== null && name in body) {
    const value: unknown = Reflect.get(body, name);
    if (typeof value === 'string') return value;
  }
  throw new Error(`${answer.url} answered ${String(answer.status)} without ${name}.`);
}
