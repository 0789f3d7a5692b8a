import { expect } from 'chai';
import { createTestMock, member, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

const NEW_USER = { Email: 'new@x.example', FirstName: 'Ada', LastName: 'New', Company: 'X', Password: 'secret' };

describe('users', () => {
  let test: TestMock;
  let employee: { Authorization: string };
  beforeEach(async () => {
    test = await createTestMock();
    employee = { Authorization: `Bearer ${await test.signIn('employee@cloud-elements.example', 'employee-password')}` };
  });
  afterEach(() => test.close());
  const create = (body: object = NEW_USER, query = ''): Promise<Answer> =>
    test.api('POST', `/Users/AccountUser${query}`, { body });

  it('are found by id, by e-mail address and as oneself, each time ONE user', async () => {
    const self = await test.api('GET', '/Users');
    const id = stringMember(self, 'Id');
    for (const path of [`/Users(${id})`, `/Users?id=${id}`, '/Users?emailAddress=OWNER@cloud-elements.example']) {
      expect((await test.api('GET', path)).body, path).to.deep.equal(self.body);
    }
    expect(self.body).to.include({ ReferredBy: 'none', 'odata.type': 'ShareFile.Api.Models.User' });
    expect((await test.api('GET', '/Users?emailAddress=nobody@x.example')).status).to.equal(404);
  });

  it('are created as employees or as clients, sign in, and have a home folder', async () => {
    const id = stringMember(await create(), 'Id');
    const headers = { Authorization: `Bearer ${await test.signIn('new@x.example', 'secret')}` };
    expect(stringMember(await test.api('GET', '/Users', { headers }), 'Id')).to.equal(id);
    const home = await test.api('GET', `/Users(${id})/HomeFolder`);
    expect(stringMember(home, 'Id')).to.match(/^foh/);
    await test.api('POST', '/Users', { body: { ...NEW_USER, Email: 'client@x.example' } });
    const clients = valuesOf(await test.api('GET', '/Accounts/Clients')).map((each) => each['Email']);
    expect(clients).to.deep.equal(['client@x.example']);
  });

  for (const missing of ['Email', 'FirstName', 'LastName', 'Company']) {
    it(`are not created without ${missing}`, async () => {
      const answer = await create({ ...NEW_USER, [missing]: ' ' });
      expect(answer.status).to.equal(400);
      expect(answer.text).to.include(missing);
    });
  }

  it('are not created twice, but given back with ifNecessary', async () => {
    const id = stringMember(await create(), 'Id');
    expect((await create()).status).to.equal(409);
    expect(stringMember(await create(NEW_USER, '?ifNecessary=true'), 'Id')).to.equal(id);
  });

  it('are created and deleted by administrators only', async () => {
    expect((await test.api('POST', '/Users', { headers: employee, body: NEW_USER })).status).to.equal(403);
    const id = stringMember(await create(), 'Id');
    expect((await test.api('DELETE', `/Users(${id})`, { headers: employee })).status).to.equal(403);
    const self = stringMember(await test.api('GET', '/Users'), 'Id');
    expect((await test.api('DELETE', `/Users(${self})`)).status).to.equal(403);
  });

  it('are changed: names by themselves, the e-mail address by administrators, and items show the new name', async () => {
    const self = await test.api('GET', '/Users', { headers: employee });
    const path = `/Users(${stringMember(self, 'Id')})`;
    await test.api('GET', '/Items', { headers: employee });
    const renamed = await test.api('PATCH', path, { headers: employee, body: { LastName: 'Changed' } });
    expect(renamed.body).to.include({ LastName: 'Changed', FirstName: member(self, 'FirstName') });
    expect((await test.api('GET', '/Items', { headers: employee })).body).to.include({ CreatorLastName: 'Changed' });
    const body = { Email: 'other@x.example' };
    expect((await test.api('PATCH', path, { headers: employee, body })).status).to.equal(403);
    expect((await test.api('PATCH', path, { body })).body).to.include(body);
    expect((await test.api('PATCH', path, { body: { Email: 'owner@cloud-elements.example' } })).status).to.equal(409);
  });

  it('are deleted, and with them their tokens', async () => {
    const id = stringMember(await create(), 'Id');
    const headers = { Authorization: `Bearer ${await test.signIn('new@x.example', 'secret')}` };
    expect((await test.api('DELETE', `/Users(${id})?completely=true`)).status).to.equal(204);
    expect((await test.api('GET', '/Users', { headers })).status).to.equal(401);
    expect((await test.api('GET', `/Users(${id})`)).status).to.equal(404);
  });

  it('keep preferences of their own', async () => {
    const path = `/Users(${stringMember(await test.api('GET', '/Users'), 'Id')})/Preferences`;
    const before = await test.api('GET', path);
    expect(before.body).to.include({ NotifyOnUploadByDefault: false });
    expect((await test.api('PATCH', path, { body: { notifyOnUploadByDefault: 'yes' } })).status).to.equal(400);
    const patched = await test.api('PATCH', path, { body: { notifyOnUploadByDefault: true } });
    expect(patched.body).to.include({ NotifyOnUploadByDefault: true, TimeZone: member(before, 'TimeZone') });
    expect((await test.api('GET', path, { headers: employee })).status).to.equal(403);
  });

  it('show their folders and their security', async () => {
    const path = `/Users(${stringMember(await test.api('GET', '/Users'), 'Id')})`;
    expect(namesOf(await test.api('GET', `${path}/TopFolders`))).to.include('Personal Folders');
    expect(namesOf(await test.api('GET', `${path}/AllSharedFolders`))).to.have.length.greaterThan(0);
    expect(namesOf(await test.api('GET', `${path}/Box`))).to.deep.equal([]);
    expect(stringMember(await test.api('GET', `${path}/FileBox`), 'Id')).to.equal('box');
    expect((await test.api('GET', `${path}/Security`)).body).to.include({ UserAuthenticationType: 'Basic' });
  });
});
