import { expect } from 'chai';
import { startLab } from '../../../harness/index.ts';
import { isValid } from '../../../schemas/index.ts';

describe('A lab', () => {
  it('reports a new file as CREATED at the next poll, signed and on schedule', async () => {
    await using lab = await startLab({ seed: 1 });
    const file = await lab.sharefile.upload('/top/a.txt', 'hello');
    await lab.advance('15m');
    const callback = await lab.callbacks.waitFor({ eventType: 'CREATED', objectId: file.Id });
    expect(callback.signatureIsValid).to.equal(true);
    expect(callback.events).to.have.length(1);
    expect(isValid('open-connectors/notification', callback.notification)).to.equal(true);
    expect(callback.notification?.message.instanceId).to.equal(lab.instance?.id);
  });

  it('tells by webhook of uploads, changes and deletions without waiting', async () => {
    await using lab = await startLab({ instance: 'webhook' });
    const file = await lab.sharefile.upload('/top/folder/b.txt');
    await lab.callbacks.waitFor({ eventType: 'CREATED', objectId: file.Id });
    await lab.sharefile.rename('/top/folder/b.txt', 'c.txt');
    await lab.callbacks.waitFor({ eventType: 'UPDATED', objectId: file.Id });
    await lab.sharefile.delete('/top/folder/c.txt');
    await lab.callbacks.waitFor({ eventType: 'DELETED', objectId: file.Id });
    expect(await lab.sharefile.exists('/top/folder/c.txt')).to.equal(false);
  });

  it('waits through the virtual clock when told for how long', async () => {
    await using lab = await startLab();
    const file = await lab.sharefile.upload('/top/a.txt');
    const before = lab.now();
    await lab.callbacks.waitFor({ objectId: file.Id }, { within: '1h' });
    expect(lab.now() - before).to.be.within(1, 900_000);
  });

  it('says what came, and what to do, when nothing matches', async () => {
    await using lab = await startLab();
    let message = '';
    await lab.callbacks.waitFor({ eventType: 'DELETED' }).catch((error: unknown) => (message = String(error)));
    expect(message).to.contain('0 callbacks').and.to.contain("{ within: '15m' }");
  });

  it('finds a callback by a function too, also one that came before', async () => {
    await using lab = await startLab({ instance: 'webhook' });
    await lab.sharefile.upload('/top/a.txt');
    await lab.settled();
    const callback = await lab.callbacks.waitFor(({ receiver }) => receiver === 'webhook');
    expect(callback.sequence).to.equal(1);
    expect(lab.callbacks.events).to.have.length(1);
  });

  it('sets, lists and clears the faults of the account, and refuses what is none', async () => {
    await using lab = await startLab({ instance: 'webhook' });
    const { faults } = lab.sharefile;
    const id = faults.set({ where: { route: 'webhook' }, effect: { kind: 'webhookDuplicated' } });
    const file = await lab.sharefile.upload('/top/a.txt');
    await lab.settled();
    expect(faults.list()).to.have.length(1);
    expect(faults.list()[0]).to.include({ id, metCount: 1, firedCount: 1 });
    expect(faults.clear(id)).to.equal(true);
    expect(faults.clear(id)).to.equal(false);
    await lab.callbacks.waitFor({ objectId: file.Id });
    expect(() => faults.set({ effect: { kind: 'status', status: 200 } })).to.throw(/effect of this fault/);
    expect(faults.list()).to.deep.equal([]);
  });

  it('repeats a callback that was refused, byte for byte', async () => {
    await using lab = await startLab({ instance: 'webhook' });
    lab.callbacks.answerWith(500, 2);
    await lab.sharefile.upload('/top/a.txt');
    await lab.advance('5m');
    const bodies = lab.callbacks.received.map(({ rawBody }) => rawBody.toString());
    expect(lab.callbacks.received.map(({ answeredStatus }) => answeredStatus)).to.deep.equal([500, 500, 200]);
    expect(new Set(bodies).size).to.equal(1);
  });

  it('lets instances come and go, each with its own receiver', async () => {
    await using lab = await startLab({ instance: 'none' });
    expect(lab.instance).to.equal(undefined);
    const first = await lab.createInstance({ mode: 'webhook', name: 'first' });
    const second = await lab.createInstance({ mode: 'webhook', name: 'second' });
    expect(await first.delete()).to.equal(200);
    await lab.sharefile.upload('/top/a.txt');
    await lab.advance('1h');
    expect(lab.callbacks.received.map(({ receiver }) => receiver)).to.deep.equal([second.receiver]);
  });

  it('is the same for the same seed, whatever the ports', async () => {
    const run = async (seed: number): Promise<string[]> => {
      await using lab = await startLab({ seed });
      await lab.sharefile.upload('/top/a.txt', 'same');
      await lab.advance('15m');
      return lab.callbacks.received.map(({ rawBody }) => rawBody.toString());
    };
    const [one, again, other] = await Promise.all([run(7), run(7), run(8)]);
    expect(one).to.have.length(1);
    expect(again).to.deep.equal(one);
    expect(other).not.to.deep.equal(one);
  });

  it('does not know of other labs', async () => {
    const labs = await Promise.all(Array.from({ length: 5 }, (_, seed) => startLab({ seed, instance: 'webhook' })));
    try {
      await labs[0]?.sharefile.upload('/top/a.txt');
      await Promise.all(labs.map((lab) => lab.settled()));
      expect(labs.map((lab) => lab.callbacks.received.length)).to.deep.equal([1, 0, 0, 0, 0]);
    } finally {
      await Promise.all(labs.map((lab) => lab.close()));
    }
  });

  it('starts at the instant that it is told', async () => {
    await using lab = await startLab({ startAt: '2026-07-01T00:00:00Z', instance: 'none' });
    expect(new Date(lab.now()).toISOString()).to.match(/^2026-07-01T00:00:0\d\.\d{3}Z$/);
    let message = '';
    await startLab({ startAt: 'tomorrow' }).catch((error: unknown) => (message = String(error)));
    expect(message).to.contain('tomorrow is no instant');
  });

  it('refuses paths that name no Item, and says which path is meant', async () => {
    await using lab = await startLab({ instance: 'none' });
    for (const path of ['', '/', '/top', '/top/']) {
      let message = '';
      await lab.sharefile.upload(path).catch((error: unknown) => (message = String(error)));
      expect(message, path).to.contain('names no Item below /top');
    }
    let message = '';
    await lab.sharefile.item('/top/nothing.txt').catch((error: unknown) => (message = String(error)));
    expect(message).to.contain('There is nothing at /top/nothing.txt');
  });
});

describe('Interception of ShareFile calls', () => {
  it("brings this process's calls to ShareFile's hosts to the lab, bytes and all", async () => {
    await using lab = await startLab({ instance: 'none' });
    const { clientId, clientSecret, username, password, subdomain } = lab.sharefile;
    using _interception = lab.interceptShareFile();
    const signIn = await fetch(`https://${subdomain}.sharefile.com/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: clientId,
        client_secret: clientSecret,
        username,
        password,
      }),
    });
    const token = (await signIn.json()) as { access_token: string };
    const headers = { authorization: `Bearer ${token.access_token}`, 'content-type': 'application/json' };
    const api = `https://${subdomain}.sf-api.com/sf/v3`;
    const created = await fetch(`${api}/Items(top)/Folder`, { method: 'POST', headers, body: '{"Name":"Übersicht"}' });
    const folder = (await created.json()) as { Id: string; url: string };
    expect(folder.url).to.equal(`${api}/Items(${folder.Id})`);
    const specification = (await (
      await fetch(`${api}/Items(${folder.Id})/Upload?method=standard&raw=true&fileName=b.bin`, {
        method: 'POST',
        headers,
      })
    ).json()) as { ChunkUri: string };
    const bytes = Buffer.from([0, 255, 254, 10, 13, 128]);
    await fetch(`${specification.ChunkUri}&fmt=json`, { method: 'POST', body: bytes });
    const { Id } = await lab.sharefile.item('/top/Übersicht/b.bin');
    const download = await fetch(`${api}/Items(${Id})/Download`, { headers, redirect: 'follow' });
    expect(Buffer.from(await download.arrayBuffer())).to.deep.equal(bytes);
  });

  it('ends when it is restored, and lets nothing leave', async () => {
    await using lab = await startLab({ instance: 'none' });
    const interception = lab.interceptShareFile();
    expect((await fetch('https://cloud-elements.sf-api.com/sf/v3/Items')).status).to.equal(401);
    interception.restore();
    const again = lab.interceptShareFile();
    expect((await fetch('https://cloud-elements.sf-api.com/sf/v3/Items')).status).to.equal(401);
    again.restore();
  });
});
