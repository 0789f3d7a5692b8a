import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { bodyText, createTestMock, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

/** Sends a request of one's own making and gives all that comes back, whatever becomes of the connection. */
async function exchange(test: TestMock, method: string, path: string, headers = {}, body = ''): Promise<string> {
  return new Promise((resolve) => {
    const sent = request(`${test.url}${path}`, { method, headers }, (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      const finish = (end: string): void => {
        const head = JSON.stringify(
          response.rawHeaders.filter((_, index, all) => all[index - (index % 2)] !== 'Connection'),
        );
        resolve(`${response.statusCode ?? 0} ${head} ${Buffer.concat(parts).toString()} ${end}`);
      };
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        finish('whole');
      });
      response.on('error', () => {
        finish('cut');
      });
    });
    sent.on('error', (error) => {
      resolve(`no answer: ${'code' in error ? String(error.code) : error.message}`);
    });
    sent.end(body);
  });
}

/**
 * Lives through a small history and writes down all that goes over the wire, with headers, and all webhooks in their
 * order.
 */
export async function recordTraffic(prepare: (test: TestMock) => void): Promise<string> {
  const test = await createTestMock();
  try {
    const { username, password } = test.mock.credentials;
    const token = await test.signIn(username, password);
    const old = await test.upload('home', 'old.txt', '0123456789');
    const link = stringMember(await test.api('GET', `/Items(${old})/Download?redirect=false`), 'DownloadUrl');
    await test.world.advance('1m');
    prepare(test);
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const ask = (method: string, path: string, body?: object): Promise<string> =>
      exchange(test, method, path, headers, body && JSON.stringify(body));
    const wire = [
      await ask('POST', '/sf/v3/WebhookSubscriptions', {
        WebhookUrl: 'http://127.0.0.1:9/hook',
        SubscriptionContext: { ResourceType: 'Account' },
        Events: [{ ResourceType: 'File', OperationName: 'Update' }],
      }),
    ];
    for (const name of ['a', 'b', 'c']) {
      wire.push(await ask('PATCH', `/sf/v3/Items(${old})`, { Description: name }));
      await test.world.advance('1s');
    }
    wire.push(await ask('POST', '/sf/v3/Items(home)/Folder', { Name: 'young' }));
    wire.push(await ask('GET', '/sf/v3/Items(home)/Children?$top=3'));
    wire.push(await ask('GET', `/sf/v3/Items(${old})`));
    wire.push(await exchange(test, 'GET', link.slice(new URL(link).origin.length), { Range: 'bytes=2-5' }));
    await test.world.advance('1h');
    const webhooks = test.receiver.received.map(bodyText);
    const at = test.mock.deliveries().map((delivery) => [delivery.at, delivery.outcome]);
    return JSON.stringify([wire, webhooks, at, test.mock.changes()], undefined, 1).replaceAll(
      new URL(test.url).host,
      'HOST',
    );
  } finally {
    await test.close();
  }
}
