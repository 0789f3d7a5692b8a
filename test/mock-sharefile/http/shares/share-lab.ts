import type { ShareFileSettings } from '../../../../mock-sharefile/index.ts';
import { createTestMock, stringMember } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

/** What a request carries that is sent as somebody else than the owner. */
export interface Headers {
  readonly headers: Readonly<Record<string, string>>;
}

/** A mock with something to share and people to share it with. */
export interface ShareLab {
  readonly test: TestMock;
  readonly folderId: string;
  /** A text in the folder, with the content `hello`. */
  readonly fileId: string;
  readonly employee: Headers;
  readonly client: Headers;
  readonly clientId: string;
  /** Makes a share as the owner, of the file unless told otherwise. */
  share(body?: object, query?: string): Promise<Answer>;
  /** As `share`, for a link that takes files into the folder. */
  request(body?: object): Promise<Answer>;
  /** Sends a request below /sf/v3 without a token. */
  visit(method: string, path: string, body?: object): Promise<Answer>;
  /** Asks for a download without a token and fetches what is offered; gives the status and the text. */
  fetchShared(path: string): Promise<readonly [status: number, text: string]>;
}

export const CLIENT_EMAIL = 'client@x.example';

/** Starts such a mock; close `test` afterwards. */
export async function createShareLab(settings: Partial<ShareFileSettings> = {}): Promise<ShareLab> {
  // Days pass in these tests, and nobody is to sign in again.
  const test = await createTestMock({ accessTokenLifetimeSeconds: 30 * 86_400, ...settings });
  const folderId = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Shared' } }), 'Id');
  const fileId = await test.upload(folderId, 'a.txt', 'hello');
  const newUser = { Email: CLIENT_EMAIL, FirstName: 'Cleo', LastName: 'Client', Company: 'X', Password: 'secret' };
  const clientId = stringMember(await test.api('POST', '/Users', { body: newUser }), 'Id');
  const as = async (name: string, password: string): Promise<Headers> => ({
    headers: { Authorization: `Bearer ${await test.signIn(name, password)}` },
  });
  const visit: ShareLab['visit'] = (method, path, body) =>
    test.client(method, `/sf/v3${path}`, body === undefined ? {} : { body });
  return {
    test,
    folderId,
    fileId,
    employee: await as('employee@cloud-elements.example', 'employee-password'),
    client: await as(CLIENT_EMAIL, 'secret'),
    clientId,
    share: (body = {}, query = '') =>
      test.api('POST', `/Shares${query}`, { body: { ShareType: 'Send', Items: [{ Id: fileId }], ...body } }),
    request: (body = {}) =>
      test.api('POST', '/Shares', { body: { ShareType: 'Request', Parent: { Id: folderId }, ...body } }),
    visit,
    async fetchShared(path) {
      const offer = await visit('GET', `${path}${path.includes('?') ? '&' : '?'}redirect=false`);
      if (offer.status !== 200) return [offer.status, offer.text ?? ''];
      const sent = await test.client('GET', stringMember(offer, 'DownloadUrl'));
      return [sent.status, Buffer.isBuffer(sent.body) ? sent.body.toString() : (sent.text ?? '')];
    },
  };
}
