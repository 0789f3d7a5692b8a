import { expect } from 'chai';
import { member, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';
import { CLIENT_EMAIL, createShareLab } from './share-lab.ts';
import type { ShareLab } from './share-lab.ts';

const DAY_MS = 86_400_000;

function idsOf(feed: Answer): readonly unknown[] {
  return valuesOf(feed).map((each) => each['Id']);
}

describe('shares', () => {
  let lab: ShareLab;
  beforeEach(async () => {
    lab = await createShareLab();
  });
  afterEach(() => lab.test.close());
  const api: ShareLab['test']['api'] = (...request) => lab.test.api(...request);

  it('give items away, never expire unless told to, and show what they give', async () => {
    const made = await lab.share({ Title: 'For you', MaxDownloads: 2 });
    expect(made.status).to.equal(200);
    expect(made.body).to.include({
      ShareType: 'Send',
      Title: 'For you',
      MaxDownloads: 2,
      TotalDownloads: 0,
      RequireLogin: false,
      IsConsumed: false,
      HasSentMessage: false,
      ExpirationDate: '9999-12-31T23:59:59.9999999Z',
      'odata.type': 'ShareFile.Api.Models.Share',
    });
    const id = stringMember(made, 'Id');
    expect(stringMember(made, 'Uri')).to.match(new RegExp(`/d-${id}$`));
    const shown = await api('GET', `/Shares(${id.toUpperCase()})?$expand=Items,Creator,Recipients`);
    expect(shown.body).to.have.nested.property('Items[0].Id', lab.fileId);
    expect(shown.body).to.have.nested.property('Creator.Email', 'owner@cloud-elements.example');
    expect(shown.body).to.have.property('Recipients').that.deep.equals([]);
    expect(namesOf(await api('GET', `/Shares(${id})/Items`))).to.deep.equal(['a.txt']);
    expect((await api('GET', `/Shares(${id})/Items(${lab.fileId})`)).body).to.include({ Name: 'a.txt' });
    expect((await api('GET', `/Shares(${id})/Items(${lab.folderId})`)).status).to.equal(404);
  });

  it('take files in, and tell only those who manage them where to', async () => {
    const made = await lab.request({ Recipients: [{ User: { Id: lab.clientId } }] });
    expect(made.body).to.include({ ShareType: 'Request' });
    expect(stringMember(made, 'Uri')).to.match(/\/r-[^/]+$/);
    const path = `/Shares(${stringMember(made, 'Id')})?$expand=Parent`;
    expect((await api('GET', path)).body).to.have.nested.property('Parent.Id', lab.folderId);
    expect(member(await api('GET', path, lab.client), 'Parent')).to.equal(undefined);
  });

  it('give what lies in a shared folder, too', async () => {
    const id = stringMember(await lab.share({ Items: [lab.folderId] }), 'Id');
    expect((await api('GET', `/Shares(${id})/Items(${lab.fileId})`)).body).to.include({ Name: 'a.txt' });
  });

  it('are listed to those who made them, without expired ones unless asked for', async () => {
    const kept = stringMember(await lab.share({ ExpirationDays: -1 }), 'Id');
    const short = stringMember(await lab.share({ ExpirationDays: 1 }), 'Id');
    expect(idsOf(await api('GET', '/Shares'))).to.deep.equal([kept, short]);
    await lab.test.world.advance('25h');
    expect(idsOf(await api('GET', '/Shares'))).to.deep.equal([kept]);
    expect(idsOf(await api('GET', '/Shares?includeExpired=true'))).to.deep.equal([kept, short]);
    expect((await api('GET', '/Shares?includeExpired=true', lab.employee)).body).to.include({ 'odata.count': 0 });
  });

  it('change in what a PATCH names, and in nothing else', async () => {
    const made = await lab.share({ Title: 'Old', MaxDownloads: 3 });
    const id = stringMember(made, 'Id');
    const expiresAt = lab.test.world.clock.now() + DAY_MS;
    const body = { Title: 'New', ExpirationDate: new Date(expiresAt).toISOString(), IsViewOnly: true };
    const changed = await api('PATCH', `/Shares(${id})`, { body });
    expect(changed.body).to.include({ Title: 'New', MaxDownloads: 3, IsViewOnly: true });
    expect(Date.parse(stringMember(changed, 'ExpirationDate'))).to.equal(expiresAt);
    const second = await lab.test.upload(lab.folderId, 'b.txt', 'b');
    await api('PATCH', `/Shares(${id})?appendItemsFeed=true`, { body: { Items: [{ Id: second }] } });
    expect(namesOf(await api('GET', `/Shares(${id})/Items`))).to.deep.equal(['a.txt', 'b.txt']);
    await api('PATCH', `/Shares(${id})`, { body: { Items: [{ Id: second }] } });
    expect(namesOf(await api('GET', `/Shares(${id})/Items`))).to.deep.equal(['b.txt']);
  });

  it('are gone with their recipients once they are deleted', async () => {
    const id = stringMember(await lab.share({ Recipients: [{ User: { Email: CLIENT_EMAIL } }] }), 'Id');
    expect((await api('DELETE', `/Shares(${id})`)).status).to.equal(204);
    for (const path of [`/Shares(${id})`, `/Shares(${id})/Items`, `/Shares(${id})/Recipients`]) {
      expect((await api('GET', path)).status, path).to.equal(404);
    }
    expect((await api('DELETE', `/Shares(${id})`)).status).to.equal(404);
    expect(idsOf(await api('GET', `/Users(${lab.clientId})/Inbox`))).to.deep.equal([]);
    expect(idsOf(await api('GET', '/Shares?includeExpired=true'))).to.deep.equal([]);
  });

  it('have recipients, each of them once and with a link of his own', async () => {
    const made = await lab.share({ Recipients: [{ User: { Id: lab.clientId } }, { Email: 'new@y.example' }] });
    const id = stringMember(made, 'Id');
    const again = await api('POST', `/Shares(${id})/Recipients?Email=NEW@y.example&FirstName=Nia`);
    const recipients = await api('GET', `/Shares(${id})/Recipients`);
    expect(valuesOf(recipients).map((each) => each['Email'])).to.deep.equal([CLIENT_EMAIL, 'new@y.example']);
    expect(idsOf(recipients)[1]).to.equal(stringMember(again, 'Id'));
    expect(stringMember(again, 'Uri')).to.match(new RegExp(`/d-${stringMember(again, 'Id')}$`));
    const alias = await api('POST', `/Shares(${id})/Alias?email=third@y.example&notify=true`);
    expect(alias.body).to.include({ HasSentMessage: true });
    expect((await api('GET', `/Shares(${id})/Recipients(${stringMember(alias, 'AliasID')})`)).body).to.include({
      Email: 'third@y.example',
      Downloads: 0,
    });
  });

  it('are found in the inbox of who got them and among the messages of who sent them', async () => {
    const body = { Items: [lab.fileId], Emails: [CLIENT_EMAIL], Subject: 'Hi', Body: 'Look' };
    const sent = stringMember(await api('POST', '/Shares/Send', { body }), 'Id');
    const asked = await api('POST', '/Shares/Request', {
      body: { FolderId: lab.folderId, Emails: [CLIENT_EMAIL], Subject: 'Please', ExpirationDays: 1 },
    });
    const inbox = `/Users(${lab.clientId})/Inbox`;
    expect(idsOf(await api('GET', inbox, lab.client))).to.deep.equal([sent, stringMember(asked, 'Id')]);
    expect(idsOf(await api('GET', `/Shares/Inbox(${lab.clientId})?type=Send`, lab.client))).to.deep.equal([sent]);
    expect(idsOf(await api('GET', `${inbox}?archived=true`, lab.client))).to.deep.equal([]);
    await lab.test.world.advance('2d');
    expect(idsOf(await api('GET', inbox, lab.client))).to.deep.equal([sent]);
    const ownerId = stringMember(await api('GET', '/Users'), 'Id');
    expect(idsOf(await api('GET', `/Users(${ownerId})/SentMessages`))).to.deep.equal([sent, stringMember(asked, 'Id')]);
    const again = await api('POST', '/Shares/Resend', { body: { ShareId: sent, Recipients: ['b@y.example'] } });
    expect(again.body).to.include({ SentMessageTitle: 'Hi' });
    const aliasId = String(idsOf(await api('GET', `/Shares(${sent})/Recipients`))[0]);
    const message = await api('GET', `/Shares(${sent})/Recipients(${aliasId})/Message?asJson=true`, lab.client);
    expect(message.body).to.deep.equal({ Subject: 'Hi', Body: 'Look' });
  });

  const REFUSED: readonly (readonly [string, string, number, object?])[] = [
    ['POST', '/Shares', 403, { ShareType: 'Send', Items: [{ Id: '{file}' }] }],
    ['POST', '/Shares', 403, { ShareType: 'Request', Parent: { Id: '{folder}' } }],
    ['PATCH', '/Shares({share})', 403, { Title: 'Mine' }],
    ['DELETE', '/Shares({share})', 403],
    ['POST', '/Shares({share})/Alias?email=x@y.example', 403],
    ['POST', '/Shares/Resend', 403, { ShareId: '{share}' }],
    ['GET', '/Shares({share})/Recipients', 403],
    ['GET', '/Shares({share})/Recipients({alias})', 404],
    ['GET', '/Users({client})/Inbox', 403],
    ['GET', '/Users({client})/SentMessages', 403],
  ];
  for (const [method, path, status, body] of REFUSED) {
    it(`answer ${String(status)} to ${method} ${path} by an employee whom it does not concern`, async () => {
      const made = await lab.share({ Recipients: [{ User: { Id: lab.clientId } }] });
      const share = stringMember(made, 'Id');
      const alias = String(idsOf(await api('GET', `/Shares(${share})/Recipients`))[0]);
      const ids = new Map(
        Object.entries({ file: lab.fileId, folder: lab.folderId, client: lab.clientId, share, alias }),
      );
      const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => ids.get(name) ?? '');
      const options = body === undefined ? {} : { body: fill(JSON.stringify(body)) };
      const everything = `/Shares(${share})?$expand=Items,Recipients`;
      const before = await api('GET', everything);
      const answer = await api(method, fill(path), { ...lab.employee, ...options });
      expect(answer.status, answer.text).to.equal(status);
      expect((await api('GET', everything)).text).to.equal(before.text);
    });
  }
});

describe('the account preference EnableClientSend', () => {
  for (const clientsMayShare of [true, false]) {
    it(`is ${String(clientsMayShare)} when clients ${clientsMayShare ? 'may' : 'may not'} share`, async () => {
      const lab = await createShareLab({ clientsMayShare });
      const preferences = await lab.test.api('GET', '/Accounts/Preferences');
      expect(preferences.body).to.include({ EnableClientSend: clientsMayShare });
      const own = stringMember(await lab.test.api('GET', `/Users(${lab.clientId})/HomeFolder`), 'Id');
      const body = { ShareType: 'Request', Parent: { Id: own } };
      const answer = await lab.test.api('POST', '/Shares', { ...lab.client, body });
      expect(answer.status, answer.text).to.equal(clientsMayShare ? 200 : 403);
      await lab.test.close();
    });
  }
});
