import { createExpressServer, createVirtualWorld, startHttpServer, WorldError } from '../../world/index.ts';
import type { OutboundRequest, Transport, VirtualWorld } from '../../world/index.ts';
import { createMockShareFile } from '../../mock-sharefile/index.ts';
import type { MockShareFile, ShareFileSettings } from '../../mock-sharefile/index.ts';
import { createValidatedClient, isRecord } from './validated-client.ts';
import type { Answer, RequestOptions, ValidatedClient } from './validated-client.ts';

/** What a webhook receiver answers: a status, or the code of a network failure. */
export type ReceiverAnswer = number | 'peer-timed-out' | 'peer-unreachable' | 'host-not-allowed';

/** A receiver of webhooks that answers as it is told to and keeps what it got. */
interface TestReceiver {
  readonly received: OutboundRequest[];
  answer: (request: OutboundRequest) => ReceiverAnswer;
}

/** A mock in a virtual world, listening, with a signed-in owner. */
export interface TestMock {
  readonly world: VirtualWorld;
  readonly mock: MockShareFile;
  readonly url: string;
  readonly receiver: TestReceiver;
  /** Sends a request without a token. */
  readonly client: ValidatedClient;
  /** Sends a request below /sf/v3 as the owner, or as whom the token of the headers belongs to. */
  api(method: string, path: string, options?: RequestOptions): Promise<Answer>;
  signIn(username: string, password: string): Promise<string>;
  /** Uploads a file, as the owner unless `headers` say otherwise, and gives its new id. */
  upload(
    folderId: string,
    fileName: string,
    content: string,
    parameters?: object,
    headers?: RequestOptions['headers'],
  ): Promise<string>;
  close(): Promise<void>;
}

/** Where a mock keeps its data, and when (epoch ms) its world starts. */
interface KeptData {
  readonly dataDir?: string;
  readonly startAt?: number;
  /** Whether the mock is told nothing of a way to move the clock, as on the machine's. */
  readonly hasRealClock?: boolean;
}

/** Starts a mock for a test; close it afterwards. */
export async function createTestMock(
  settings: Partial<ShareFileSettings> = {},
  seed = 1,
  { startAt, hasRealClock, ...kept }: KeptData = {},
): Promise<TestMock> {
  const world = createVirtualWorld({ seed, ...(startAt !== undefined && { startAt }) });
  const receiver: TestReceiver = { received: [], answer: () => 200 };
  const mock = createMockShareFile({
    ...world,
    ...(hasRealClock === true && { advance: undefined }),
    ...{ transport: toTransport(receiver), settings, seed, ...kept },
  });
  const server = await startHttpServer(createExpressServer(mock.app), { name: 'test mock', portFlag: '--port' });
  const client = createValidatedClient(server.url);

  const signIn = async (username: string, password: string): Promise<string> => {
    const { clientId, clientSecret } = mock.credentials;
    const form = { grant_type: 'password', username, password, client_id: clientId, client_secret: clientSecret };
    const answer = await client('POST', '/oauth/token', {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    return stringMember(answer, 'access_token');
  };
  const token = await signIn(mock.credentials.username, mock.credentials.password).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });

  const api: TestMock['api'] = (method, path, options = {}) =>
    client(method, `/sf/v3${path}`, { ...options, headers: { Authorization: `Bearer ${token}`, ...options.headers } });

  return {
    world,
    mock,
    url: server.url,
    receiver,
    client,
    api,
    signIn,
    async upload(folderId, fileName, content, parameters = {}, headers = {}) {
      const body = { method: 'standard', raw: true, fileName, overwrite: true, ...parameters };
      const specification = await api('POST', `/Items(${folderId})/Upload2`, { body, headers });
      const answer = await client('POST', `${stringMember(specification, 'ChunkUri')}&fmt=json`, { body: content });
      return String(valuesOf(answer)[0]?.['id']);
    },
    close: () => server.close().then(() => mock.close()),
  };
}

export { isRecord };

/** Reads a member of an answer. */
export function member(answer: Answer, name: string): unknown {
  return isRecord(answer.body) ? answer.body[name] : undefined;
}

/** Reads a member of an answer that must be a text. */
export function stringMember(answer: Answer, name: string): string {
  const value = member(answer, name);
  if (typeof value === 'string') return value;
  throw new Error(`The answer ${String(answer.status)} has no text ${name}: ${answer.text ?? ''}`);
}

/** Reads the members of `value`: the entities of a feed, the files of an upload. */
export function valuesOf(answer: Answer): readonly Readonly<Record<string, unknown>>[] {
  const values = member(answer, 'value');
  return Array.isArray(values) ? values.filter(isRecord) : [];
}

/** Reads the names in a feed, in their order. */
export function namesOf(answer: Answer): readonly string[] {
  return valuesOf(answer).map((item) => String(item['Name']));
}

/** Reads the text of what a webhook receiver got. */
export function bodyText(request: OutboundRequest | undefined): string {
  const body = request?.body;
  if (typeof body === 'string' || Buffer.isBuffer(body)) return body.toString();
  throw new Error('The request has no body that is there as a whole.');
}

function toTransport(receiver: TestReceiver): Transport {
  return {
    send(request) {
      receiver.received.push(request);
      const answer = receiver.answer(request);
      if (typeof answer === 'number') return Promise.resolve({ status: answer, headers: {}, body: Buffer.alloc(0) });
      return Promise.reject(new WorldError(answer, `${request.url}: ${answer}`));
    },
    close: () => Promise.resolve(),
  };
}
