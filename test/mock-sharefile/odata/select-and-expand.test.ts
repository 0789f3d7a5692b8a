import { expect } from 'chai';
import { createTestMock, member, stringMember, valuesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

const ALWAYS = ['Id', 'odata.metadata', 'odata.type', 'url'];

describe('$select and $expand', () => {
  let test: TestMock;
  let folder: string;
  let file: string;

  before(async () => {
    test = await createTestMock();
    folder = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Outer' } }), 'Id');
    const inner = stringMember(await test.api('POST', `/Items(${folder})/Folder`, { body: { Name: 'Inner' } }), 'Id');
    file = await test.upload(inner, 'a.txt', 'content');
  });
  after(() => test.close());

  /** The names of all members of an answer, below each other joined by `/`. */
  function paths(value: unknown, prefix = ''): string[] {
    if (Array.isArray(value)) return [...new Set(value.flatMap((each) => paths(each, prefix)))];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value)
      .filter(([name]) => prefix === '' || !ALWAYS.includes(name))
      .flatMap(([name, below]) => [`${prefix}${name}`, ...paths(below, `${prefix}${name}/`)]);
  }

  const CASES: readonly (readonly [query: string, members: readonly string[]])[] = [
    ['$select=Name', ['Name']],
    ['%24select=Name%2CFileSizeBytes', ['FileSizeBytes', 'Name']],
    ['$SELECT=Name', ['Name']],
    ['$select=Name,Nonsense,Creator/Nonsense', ['Name']],
    ['$select=odata.type,odata.count,Name', ['Name']],
    ['$select=Parent/Id', ['Parent']],
    ['$select=Name,Creator/FirstName&$expand=Creator', ['Creator', 'Creator/FirstName', 'Name']],
    ['$select=Creator/FirstName', []],
    ['$select=Name&$expand=Creator', ['Name']],
    [
      '$select=Parent/Name,Parent/Parent/Name&$expand=Parent/Parent',
      ['Parent', 'Parent/Name', 'Parent/Parent', 'Parent/Parent/Name'],
    ],
    ['$select=Owner/Email&$expand=Owner', ['Owner', 'Owner/Email']],
    [
      '$select=Account/Subdomain,Creator/Account/RootItemId&$expand=Account,Creator/Account',
      ['Account', 'Account/Subdomain', 'Creator', 'Creator/Account', 'Creator/Account/RootItemId'],
    ],
  ];
  for (const [query, members] of CASES) {
    it(`shows ${members.join(', ') || 'what is always shown'} for ${query}`, async () => {
      const answer = await test.api('GET', `/Items(${file})?${query}`);
      const shown = paths(answer.body).filter((path) => !ALWAYS.includes(path));
      expect(shown.sort()).to.deep.equal([...members].sort());
    });
  }

  it('expands through folders, children and their makers', async () => {
    const answer = await test.api('GET', `/Items(${folder})?$expand=Children/Children/Creator,Info`);
    const [inner] = Array.isArray(member(answer, 'Children')) ? (member(answer, 'Children') as object[]) : [];
    expect(inner).to.have.property('Name', 'Inner');
    expect(inner).to.have.nested.property('Children[0].Creator.Email', test.mock.credentials.username);
    expect(answer.body).to.have.nested.property('Info.CanUpload', true);
  });

  /** What is asked of whom, and a member that only the expansion has. */
  const REACHED: readonly (readonly [path: string, member: string, value?: unknown])[] = [
    ['/Items({file})?$expand=Zone/StorageCenters', 'Zone.StorageCenters[0].Services', 'StorageZone'],
    ['/Items({file})?$expand=Zone/Account', 'Zone.Account.Subdomain', 'cloud-elements'],
    ['/Items({file})?$expand=AccessControls/Principal', 'AccessControls[0].Principal.Company'],
    ['/Items({file})?$expand=AccessControls/Item/Parent', 'AccessControls[0].Item.Parent.Name', 'Inner'],
    ['/Items({file})?$expand=Info/CurrentAccessControl', 'Info.CurrentAccessControl.CanDelete', true],
    ['/Items({folder})?$expand=Children/AccessControls', 'Children[0].AccessControls[0].IsOwner', true],
    ['/Items({folder})/Children?$expand=Zone', 'value[0].Zone.ZoneType', 'Public'],
    ['/Items({file})?$select=Zone/Name&$expand=Zone', 'Zone.Name', 'ShareFile Cloud'],
    ['/Items({folder})/AccessControls?$expand=Item/Creator', 'value[0].Item.Creator.Email'],
    ['/Users?$expand=HomeFolder/Children', 'HomeFolder.Children[0].Id'],
    ['/Users?$expand=Preferences,Security,Info,Groups,DefaultZone', 'DefaultZone.Id'],
    ['/Users?$expand=Security', 'Security.UserAuthenticationType', 'Basic'],
    ['/Accounts?$expand=RootItem/Children', 'RootItem.Children[0].Id'],
    ['/Accounts?$expand=TechnicalContact/HomeFolder', 'TechnicalContact.HomeFolder.Info.IsMyHomeFolder', true],
    ['/Accounts?$expand=Preferences,ProductDefaults', 'ProductDefaults.ProductName', 'ShareFile'],
    ['/Accounts/Employees?$expand=User', 'value[0].User.Roles'],
    ['/Zones?$expand=StorageCenters/Zone', 'value[0].StorageCenters[0].Zone.Name', 'ShareFile Cloud'],
  ];
  for (const [path, name, value] of REACHED) {
    it(`reaches ${name} by ${path}`, async () => {
      const answer = await test.api('GET', path.replace('{file}', file).replace('{folder}', folder));
      if (value === undefined) expect(answer.body, answer.text).to.have.nested.property(name);
      else expect(answer.body, answer.text).to.have.nested.property(name, value);
    });
  }

  it('shows nobody by $expand what a route would refuse him', async () => {
    const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
    const headers = { Authorization: `Bearer ${token}` };
    const { username } = test.mock.credentials;
    const owner = await test.api('GET', `/Users?emailAddress=${username}&$expand=HomeFolder,Security,Preferences`, {
      headers,
    });
    expect(owner.body).to.not.have.any.keys('HomeFolder', 'Security', 'Preferences');
    const employee = stringMember(await test.api('GET', '/Users', { headers }), 'Id');
    const rights = { Principal: { Id: employee }, CanDownload: true };
    await test.api('POST', `/Items(${folder})/AccessControls`, { body: rights });
    const shared = await test.api('GET', `/Items(${folder})?$expand=Parent,Info/CurrentAccessControl`, { headers });
    expect(shared.body).to.have.nested.property('Info.CurrentAccessControl.CanDownload', true);
    expect(shared.body).to.have.nested.property('Info.CurrentAccessControl.CanUpload', false);
    // The stub that every item carries, and no more: the folder above is the owner's home.
    expect(shared.body).to.not.have.nested.property('Parent.Name');
  });

  it('does the same in feeds and in answers to writes', async () => {
    const feed = await test.api('GET', `/Items(${folder})/Children?$select=Name,Creator/Email&$expand=Creator`);
    expect(valuesOf(feed)[0]).to.have.keys(...ALWAYS, 'Name', 'Creator');
    const patched = await test.api('PATCH', `/Items(${file})?$select=Description&$expand=Parent`, {
      body: { Description: 'd' },
    });
    expect(patched.body).to.have.keys(...ALWAYS, 'Description');
  });

  it('shows users as they are asked for', async () => {
    const answer = await test.api('GET', '/Users?$select=Email,Account/Subdomain&$expand=Account');
    expect(answer.body).to.have.keys(...ALWAYS, 'Email', 'Account');
  });

  it('refuses names that no entity has if it is told to', async () => {
    const strict = await createTestMock({ unknownSelectNames: 'refuse' });
    try {
      expect((await strict.api('GET', '/Items?$select=Name,odata.count,Creator/Email')).status).to.equal(200);
      const refused = await strict.api('GET', '/Items?$select=Name,Creator/Nonsense');
      expect(refused.status).to.equal(400);
      expect(refused.text).to.include('Nonsense');
    } finally {
      await strict.close();
    }
  });

  it('refuses to expand more than it can carry', async () => {
    const small = await createTestMock({ maxExpandedEntities: 3 });
    try {
      expect((await small.api('GET', '/Items?$expand=Creator,Parent/Creator')).status).to.equal(200);
      expect((await small.api('GET', '/Items?$expand=Creator,Parent/Creator/Account')).status).to.equal(400);
      const steps = Array.from({ length: 40 }, () => 'Parent').join('/');
      expect((await small.api('GET', `/Items?$expand=${steps}`)).status).to.equal(400);
    } finally {
      await small.close();
    }
  });
});
