import { expect } from 'chai';
import { bodyText, createTestMock, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

/** Writes down all that goes over the wire in a small history. */
async function record(prepare: (test: TestMock) => void): Promise<string> {
  const test = await createTestMock();
  try {
    prepare(test);
    const answers = [
      await test.api('POST', '/WebhookSubscriptions', {
        body: {
          WebhookUrl: 'http://127.0.0.1:9/hook',
          SubscriptionContext: { ResourceType: 'Account' },
          Events: [{ ResourceType: 'File', OperationName: 'Upload' }],
        },
      }),
      await test.api('POST', '/Items(home)/Folder', { body: { Name: 'A' } }),
    ];
    const folderId = stringMember(await test.api('GET', '/Items(home)/ByPath?path=/A'), 'Id');
    await test.upload(folderId, 'a.txt', 'one');
    await test.world.advance('1m');
    const fileId = await test.upload(folderId, 'a.txt', 'two');
    for (const path of [`/Items(${fileId})`, '/Items(home)/Children', `/Items(${folderId})/Children?$select=Id`]) {
      answers.push(await test.api('GET', path));
    }
    answers.push(await test.api('GET', '/Items(none)'), await test.client('POST', '/oauth/token', { body: '' }));
    await test.world.advance('1h');
    const wire = answers.map(({ status, headers, text }) => [status, { ...headers, connection: '' }, text]);
    const { host } = new URL(test.url);
    return JSON.stringify([wire, test.receiver.received.map(bodyText), test.mock.changes()]).replaceAll(host, 'HOST');
  } finally {
    await test.close();
  }
}

describe('a mock without faults', () => {
  it('puts the same bytes on the wire as one whose faults were cleared, or meet nothing', async () => {
    const untouched = await record(() => undefined);
    const cleared = await record(({ mock }) => {
      mock.faults.set({ effect: { kind: 'clockSkew', ms: 1 } });
      mock.faults.set({ where: { probability: 0.5 }, effect: { kind: 'webhookLost' } });
      mock.faults.clear();
    });
    const elsewhere = await record(({ mock }) => {
      mock.faults.set({ where: { route: 'Zones', probability: 0.5 }, effect: { kind: 'status', status: 500 } });
      mock.faults.set({ where: { route: 'webhook', nth: 99 }, effect: { kind: 'webhookLost' } });
    });
    expect(cleared).to.equal(untouched);
    expect(elsewhere).to.equal(untouched);
  });
});
