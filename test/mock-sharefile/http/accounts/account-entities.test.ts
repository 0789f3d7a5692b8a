import { expect } from 'chai';
import { createTestMock, member, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';

describe('the account and what exists once in it', () => {
  let test: TestMock;
  before(async () => {
    test = await createTestMock();
  });
  after(() => test.close());

  for (const [path, type] of [
    ['/Accounts', 'Account'],
    ['/Accounts/Branding', 'Account'],
    ['/Accounts/Preferences', 'AccountPreferences'],
    ['/Accounts/ProductDefaults', 'ProductDefaults'],
    ['/Sessions', 'Session'],
    ['/Sessions/Login', 'Session'],
    ['/Users/Info', 'UserInfo'],
  ] as const) {
    it(`answers ${path} with one ${type}`, async () => {
      const answer = await test.api('GET', path);
      expect(answer.status).to.equal(200);
      expect(answer.body).to.include({ 'odata.type': `ShareFile.Api.Models.${type}` });
      expect(stringMember(answer, 'odata.metadata')).to.match(/\$metadata#.*@Element$/);
      expect(stringMember(answer, 'url')).to.include('/sf/v3/');
    });
  }

  for (const [path, set, count] of [
    ['/Accounts/Employees', 'Contacts', 3],
    ['/Accounts/Clients', 'Contacts', 0],
    ['/Accounts/AddressBook?type=shared&searchTerm=OWNER@', 'Contacts', 1],
    ['/Accounts/AddressBook?type=personal', 'Contacts', 0],
    ['/Zones', 'Zones', 1],
    ['/Groups', 'Groups', 0],
  ] as const) {
    it(`answers ${path} with a feed of ${set}`, async () => {
      const answer = await test.api('GET', path);
      expect(stringMember(answer, 'odata.metadata')).to.match(new RegExp(`\\$metadata#${set}$`));
      expect(answer.body).to.include({ 'odata.count': count });
      expect(valuesOf(answer)).to.have.length(count);
    });
  }

  it('refuses an address book that there is not, and says that there is no single sign-on', async () => {
    expect((await test.api('GET', '/Accounts/AddressBook?type=x')).status).to.equal(400);
    expect((await test.api('GET', '/Accounts/SSO?provider=saml')).status).to.equal(404);
  });

  it('finds its zone, and the storage centres of that, by id', async () => {
    const zoneId = String(valuesOf(await test.api('GET', '/Zones'))[0]?.['Id']);
    expect((await test.api('GET', `/Zones(${zoneId})`)).body).to.include({ Id: zoneId });
    const centerId = String(valuesOf(await test.api('GET', `/Zones(${zoneId})/StorageCenters`))[0]?.['Id']);
    expect((await test.api('GET', `/StorageCenters(${centerId})`)).status).to.equal(200);
    expect((await test.api('GET', '/Zones(zpx)')).status).to.equal(404);
  });

  it('finds its account by its own id only', async () => {
    const id = stringMember(await test.api('GET', '/Accounts'), 'Id');
    expect(stringMember(await test.api('GET', `/Accounts?id=${id.toUpperCase()}`), 'Id')).to.equal(id);
    expect((await test.api('GET', '/Accounts(a123)')).status).to.equal(404);
  });

  it('changes its branding as an administrator wants it', async () => {
    const body = { CompanyName: 'New name', CompanyURL: 'https://x.example', Unknown: 1 };
    expect((await test.api('PATCH', '/Accounts/Branding', { body })).body).to.include({ CompanyName: 'New name' });
    expect((await test.api('GET', '/Accounts')).body).to.include({ CompanyURL: 'https://x.example' });
    expect((await test.api('PATCH', '/Accounts/Branding', { body: { CompanyName: 3 } })).status).to.equal(400);
    const headers = {
      Authorization: `Bearer ${await test.signIn('employee@cloud-elements.example', 'employee-password')}`,
    };
    expect((await test.api('PATCH', '/Accounts/Branding', { headers, body })).status).to.equal(403);
  });

  it('ends a session, with which the token dies', async () => {
    const headers = {
      Authorization: `Bearer ${await test.signIn('employee@cloud-elements.example', 'employee-password')}`,
    };
    const session = await test.api('GET', '/Sessions?$expand=Principal', { headers });
    expect(session.body).to.have.nested.property('Principal.Email', 'employee@cloud-elements.example');
    expect((await test.api('DELETE', '/Sessions', { headers })).status).to.equal(204);
    expect((await test.api('GET', '/Items', { headers })).status).to.equal(401);
    expect((await test.api('GET', '/Items')).status).to.equal(200);
  });

  it('lists capabilities, or answers 404 when so set (quirk Q27)', async () => {
    const names = valuesOf(await test.api('GET', '/Capabilities')).map((each) => each['Name']);
    expect(names).to.include('StandardUploadRaw');
    const without = await createTestMock({ hasCapabilities: false });
    const answer = await without.api('GET', '/Capabilities');
    expect([answer.status, member(answer, 'code')]).to.deep.equal([404, 'NotFound']);
    await without.close();
  });
});
