import { expect } from 'chai';
import { isValid } from '../../../schemas/index.ts';
import type { ShareFileSettings } from '../../../mock-sharefile/index.ts';
import { bodyText, createTestMock, member, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import type { Answer } from '../validated-client.ts';

describe('quirks of sign-in, hosts, OData and webhooks', () => {
  let test: TestMock;
  afterEach(() => test.close());

  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<void> => {
    test = await createTestMock(settings);
  };
  const askToken = (form: Readonly<Record<string, string>>): Promise<Answer> => {
    const { clientId, clientSecret } = test.mock.credentials;
    const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...form }).toString();
    return test.client('POST', '/oauth/token', {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
    });
  };
  const signIn = (): Promise<Answer> => {
    const { username, password } = test.mock.credentials;
    return askToken({ grant_type: 'password', username, password });
  };

  for (const [refreshTokenRotation, statuses] of [
    ['rotate-and-revoke', [200, 400]],
    ['grace', [200, 200]],
    ['none', [200, 200]],
  ] as const) {
    it(`Q18 answers two refreshes with one token by the rotation: ${refreshTokenRotation}`, async () => {
      await start({ refreshTokenRotation });
      const refresh_token = stringMember(await signIn(), 'refresh_token');
      const answers = [];
      for (let i = 0; i < 2; i += 1) answers.push(await askToken({ grant_type: 'refresh_token', refresh_token }));
      expect(answers.map(({ status }) => status)).to.deep.equal(statuses);
      if (statuses[1] === 400) expect(answers[1]?.body).to.have.property('error', 'invalid_grant');
    });
  }

  for (const apiControlPlane of ['sf-api.com', 'sharefile.com'] as const) {
    it(`Q19 names ${apiControlPlane} as apicp`, async () => {
      await start({ apiControlPlane });
      expect(member(await signIn(), 'apicp')).to.equal(apiControlPlane);
    });
  }

  for (const [applicationPlaneShell, status, type] of [
    [true, 200, 'text/html'],
    [false, 404, 'application/json'],
  ] as const) {
    it(`Q20 answers an unknown path of the wrong plane with ${status} ${type}`, async () => {
      await start({ applicationPlaneShell });
      const answer = await test.client('GET', '/unknown', { headers: { Host: 'cloud-elements.sharefile.com' } });
      expect([answer.status, answer.type]).to.deep.equal([status, type]);
    });
  }

  it('Q21 drops names in $select that no item has, or refuses them if told to', async () => {
    await start();
    const dropped = await test.api('GET', '/Items(home)?$select=Name,Nonsense');
    expect(dropped.status).to.equal(200);
    expect(dropped.body).to.have.property('Name').and.not.to.equal(undefined);
    expect(member(dropped, 'Nonsense')).to.equal(undefined);
    await test.close();
    await start({ unknownSelectNames: 'refuse' });
    expect((await test.api('GET', '/Items(home)?$select=Name,Nonsense')).status).to.equal(400);
  });

  for (const name of ['odata.nextLink', 'odata.nextlink'] as const) {
    it(`Q22 calls the next page ${name}`, async () => {
      await start({ odataNextLinkName: name });
      await test.upload('home', 'a.txt', 'a');
      await test.upload('home', 'b.txt', 'b');
      const { text } = await test.api('GET', '/Items(home)/Children?$top=1');
      expect(text).to.contain(`"${name}":`);
    });
  }

  it('Q25 says to a password with two-factor sign-in what it says to a wrong one', async () => {
    await start();
    const { username } = test.mock.credentials;
    const wrong = await askToken({ grant_type: 'password', username, password: 'wrong' });
    expect((await signIn()).status).to.equal(200);
    await test.close();
    await start({ twoFactorUsernames: ['employee@cloud-elements.example'] });
    const employee = { username: 'employee@cloud-elements.example', password: 'employee-password' };
    const refused = await askToken({ grant_type: 'password', ...employee });
    expect([refused.status, refused.body]).to.deep.equal([wrong.status, wrong.body]);
  });

  it('Q27 lists capabilities, or answers 404 if told to', async () => {
    await start();
    expect((await test.api('GET', '/Capabilities')).status).to.equal(200);
    await test.close();
    await start({ hasCapabilities: false });
    expect((await test.api('GET', '/Capabilities')).status).to.equal(404);
  });

  const subscribe = (context: object): Promise<Answer> =>
    test.api('POST', '/WebhookSubscriptions', {
      body: {
        WebhookUrl: 'http://127.0.0.1:9/hook',
        SubscriptionContext: context,
        Events: ['Upload', 'Update'].map((OperationName) => ({ ResourceType: 'File', OperationName })),
      },
    });
  const createFolder = async (name: string, parentId = 'home'): Promise<string> =>
    stringMember(await test.api('POST', `/Items(${parentId})/Folder`, { body: { Name: name } }), 'Id');

  it('Q24 has no webhook for a folder that is made or renamed, and no name of an item in any', async () => {
    await start();
    await subscribe({ ResourceType: 'Account' });
    const id = await createFolder('A');
    await test.api('PATCH', `/Items(${id})`, { body: { Name: 'B' } });
    await test.upload(id, 'secret-name.txt', 'a');
    await test.world.advance('1m');
    expect(test.receiver.received).to.have.length(1);
    const text = bodyText(test.receiver.received[0]);
    expect(isValid('sharefile/webhook-event', JSON.parse(text))).to.equal(true);
    expect(text).not.to.contain('secret-name');
  });

  for (const [folderWebhooksRecursive, count] of [
    [false, 0],
    [true, 1],
  ] as const) {
    it(`Q24 tells a folder of ${count} uploads below its sub-folders`, async () => {
      await start({ folderWebhooksRecursive });
      const outer = await createFolder('Outer');
      const inner = await createFolder('Inner', outer);
      await subscribe({ ResourceType: 'Folder', ResourceId: outer });
      await test.upload(inner, 'a.txt', 'a');
      await test.world.advance('1m');
      expect(test.receiver.received).to.have.length(count);
    });
  }

  it('Q24 sends a webhook late, twice, or never, by setting, retry and fault', async () => {
    await start({ webhookDelaySeconds: 12 });
    await subscribe({ ResourceType: 'Account' });
    const received = async (): Promise<number> => {
      test.receiver.received.length = 0;
      await test.upload('home', 'a.txt', 'a');
      await test.world.advance('11s');
      const early = test.receiver.received.length;
      await test.world.advance('1m');
      expect(early).to.equal(0);
      return test.receiver.received.length;
    };
    expect(await received()).to.equal(1);
    let answers = 0;
    test.receiver.answer = () => ((answers += 1) === 1 ? 503 : 200);
    expect(await received()).to.equal(2);
    test.mock.faults.set({ id: 'webhooks', effect: { kind: 'webhookDuplicated' } });
    expect(await received()).to.equal(2);
    test.mock.faults.set({ id: 'webhooks', effect: { kind: 'webhookLost' } });
    expect(await received()).to.equal(0);
  });
});
