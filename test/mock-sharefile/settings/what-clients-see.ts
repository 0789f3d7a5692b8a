import { createHmac } from 'node:crypto';
import { bodyText, isRecord, member, namesOf, stringMember, valuesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
/** Asks as the owner and gives the status. */
export async function statusOf(test: TestMock, method: string, path: string, options = {}): Promise<number> {
  return (await test.api(method, path, options)).status;
}

/** Gives the ids of two versions of a file, older first, and of their stream. */
export async function twoVersions(test: TestMock): Promise<readonly string[]> {
  const ids = [await test.upload('home', 'a.txt', 'old'), await test.upload('home', 'a.txt', 'new')];
  return [...ids, stringMember(await test.api('GET', `/Items(${ids[1] ?? ''})`), 'StreamID')];
}

/** Gives the members of a folder of which one is selected and one expanded. */
export async function selectedMembers(test: TestMock): Promise<unknown> {
  const { body } = await test.api('GET', '/Items(home)?$select=Name&$expand=Creator');
  return Object.keys(isRecord(body) ? body : {}).sort();
}

/** Gives the names of the owner’s children that pass a filter, or the status of the refusal; Upper.txt is one of them. */
export async function namesFound(test: TestMock, filter: string): Promise<unknown> {
  await test.upload('home', 'Upper.txt', 'x');
  const answer = await test.api('GET', `/Items(home)/Children?$filter=${encodeURIComponent(filter)}`);
  return answer.status === 200 ? namesOf(answer) : answer.status;
}

/** Gives the versions of a file as its stream lists them. */
export async function versionsListed(test: TestMock): Promise<unknown> {
  const [, , streamId = ''] = await twoVersions(test);
  return valuesOf(await test.api('GET', `/Items(${streamId})/Stream`)).map(({ Version }) => Version);
}

/** Gives what the token endpoint says to an unknown client. */
export async function tokenStatus(test: TestMock): Promise<unknown> {
  const body = 'grant_type=password&client_id=nobody&client_secret=x';
  const answer = await test.client('POST', '/oauth/token', { headers: FORM, body });
  return [answer.status, answer.headers['www-authenticate'], member(answer, 'error')];
}

/** Gives how the hash of a redirect is written. */
export async function redirectHash(test: TestMock): Promise<unknown> {
  const { clientId, clientSecret, redirectUri, username, password } = test.mock.credentials;
  const query = new URLSearchParams({ response_type: 'code', client_id: clientId, redirect_uri: redirectUri });
  const body = new URLSearchParams({ username, password, action: 'allow' }).toString();
  const answer = await test.client('POST', `/oauth/authorize?${query.toString()}`, { headers: FORM, body });
  const url = new URL(String(answer.headers['location']));
  const [signed = ''] = (url.pathname + url.search).split('&h=');
  const digest = createHmac('sha256', clientSecret).update(signed).digest();
  return { [digest.toString('base64')]: 'base64', [digest.toString('hex')]: 'hex' }[url.searchParams.get('h') ?? ''];
}

/** Subscribes to events of the account and gives those that were kept, or the status of the refusal. */
export async function subscribe(test: TestMock, events: readonly object[]): Promise<unknown> {
  const body = {
    WebhookUrl: 'http://127.0.0.1:9/hook',
    SubscriptionContext: { ResourceType: 'Account' },
    Events: events,
  };
  const answer = await test.api('POST', '/WebhookSubscriptions', { body });
  return answer.status === 200 ? member(answer, 'Events') : answer.status;
}

/** Two events that are permitted. */
export const FILE_EVENTS = ['Upload', 'Update'].map((OperationName) => ({ ResourceType: 'File', OperationName }));

/** Does to a file all that is no upload, and gives the names of the events. */
export async function operationsTold(test: TestMock): Promise<unknown> {
  const id = await test.upload('home', 'a.txt', 'x');
  const folder = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'F' } }), 'Id');
  await subscribe(test, FILE_EVENTS);
  await test.api('PATCH', `/Items(${id})`, { body: { Name: 'b.txt' } });
  await test.api('PATCH', `/Items(${id})`, { body: { ClientModifiedDate: '2026-01-01T00:00:00Z' } });
  await test.api('POST', `/Items(${id})/Copy?targetid=${folder}`);
  await test.api('DELETE', `/Items(${id})`);
  await test.api('POST', '/Items/BulkRestore', { body: [id] });
  await test.world.settled();
  return test.receiver.received.map((request) => /"OperationName":"(\w+)"/.exec(bodyText(request))?.[1]);
}

/** Gives what of a signature key signs. */
export async function keyForm(test: TestMock): Promise<unknown> {
  await subscribe(test, FILE_EVENTS);
  const client = await test.api('POST', `/WebhookClients(${test.mock.credentials.clientId})/PrimarySignatureKey`);
  const keys = member(client, 'SignatureKeys');
  const key = isRecord(keys) ? String(keys['PrimaryKey']) : '';
  await test.upload('home', 'a.txt', 'x');
  await test.world.settled();
  const [sent] = test.receiver.received;
  const digest = (form: string | Buffer): string => createHmac('sha256', form).update(bodyText(sent)).digest('base64');
  const forms = { [digest(key)]: 'text', [digest(Buffer.from(key, 'base64'))]: 'base64' };
  return forms[sent?.headers['SF-WEBHOOK-PRIMARY-SIGNATURE'] ?? ''];
}

/** Gives the status of a bad name. */
export async function badName(test: TestMock): Promise<unknown> {
  return statusOf(test, 'POST', '/Items(home)/Folder', { body: { Name: 'a:b' } });
}

/** Gives the words about a taken name. */
export async function takenName(test: TestMock): Promise<unknown> {
  await test.api('POST', '/Items(home)/Folder', { body: { Name: 'F' } });
  const { body } = await test.api('POST', '/Items(home)/Folder', { body: { Name: 'F' } });
  return isRecord(body) && isRecord(body['message']) && body['message']['value'];
}
