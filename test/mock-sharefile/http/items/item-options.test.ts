import { expect } from 'chai';
import { bodyText, createTestMock, member, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';

describe('the smaller routes and options of items', () => {
  let test: TestMock;
  let folder: string;
  beforeEach(async () => {
    test = await createTestMock({ seedFolderCount: 0, seedFileCount: 0 });
    folder = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Outer' } }), 'Id');
  });
  afterEach(() => test.close());

  const makeFolder = async (parent: string, name: string): Promise<string> =>
    stringMember(await test.api('POST', `/Items(${parent})/Folder`, { body: { Name: name } }), 'Id');

  it('lists what was deleted from a folder as well, if that is wanted', async () => {
    await test.upload(folder, 'a.txt', 'a');
    const gone = await test.upload(folder, 'gone.txt', 'b');
    await test.api('DELETE', `/Items(${gone})`);
    const children = `/Items(${folder})/Children`;
    expect(namesOf(await test.api('GET', children))).to.deep.equal(['a.txt']);
    expect(namesOf(await test.api('GET', `${children}?includeDeleted=true`))).to.deep.equal(['a.txt', 'gone.txt']);
    const filtered = await test.api('GET', `${children}?includeDeleted=true&$filter=startswith(Name,'gone')`);
    expect(namesOf(filtered)).to.deep.equal(['gone.txt']);
  });

  it('describes the tree in which somebody chooses a folder to copy or move to', async () => {
    const inner = await makeFolder(folder, 'Inner');
    const file = await test.upload(folder, 'a.txt', 'a');
    const ask = (mode: string, source: string, id = folder) =>
      test.api('GET', `/Items(${id})?treemode=${mode}&sourceId=${source}&canCreateRootFolder=true&fileBox=false`);
    const node = await ask('copy', inner);
    expect(node.body).to.have.nested.property('Info.TreeMode', 'Copy');
    expect(node.body).to.have.nested.property('Info.TreeModeSourceId', inner);
    // Folders alone are chosen; none goes into itself or where it is already.
    expect(member(node, 'Children')).to.have.length(1);
    expect(node.body).to.have.nested.property('Children[0].Info.TreeModeOperationAllowed', false);
    expect(node.body).to.have.nested.property('Info.TreeModeOperationAllowed', false);
    expect((await ask('move', file, inner)).body).to.have.nested.property('Info.TreeModeOperationAllowed', true);
    expect((await ask('move', file, 'connectors')).body).to.have.nested.property(
      'Info.TreeModeOperationAllowed',
      false,
    );
    expect((await ask('Manage', '')).body).to.have.nested.property('Info.TreeModeOperationAllowed', true);
  });

  it('gives a folder that is created over another what is said of it', async () => {
    const create = (body: object) => test.api('POST', '/Items(home)/Folder?overwrite=true', { body });
    const again = await create({ Name: 'OUTER', Description: 'new', ExpirationDate: '2030-01-01T00:00:00Z' });
    expect(again.body).to.include({ Id: folder, Name: 'Outer', Description: 'new' });
    expect(again.body).to.include({ ExpirationDate: '2030-01-01T00:00:00Z' });
    expect((await create({ Name: 'Outer' })).body).to.include({ Id: folder, Description: 'new' });
  });

  it('takes the zone that the account has, for a folder at the top', async () => {
    const zone = valuesOf(await test.api('GET', '/Zones'))[0]?.['Id'];
    const body = { Name: 'Zoned', Zone: { Id: zone } };
    const made = await test.api('POST', '/Items(top)/Folder?$expand=Zone', { body });
    expect(made.body).to.have.nested.property('Zone.Id', zone);
    expect((await test.api('PATCH', `/Items(${folder})`, { body: { Zone: { Id: zone } } })).status).to.equal(200);
  });

  it('knows the connector groups that are set', async () => {
    expect(namesOf(await test.api('GET', '/ConnectorGroups?$top=2'))).to.deep.equal(['SharePoint', 'Network Shares']);
    expect((await test.api('GET', '/ConnectorGroups(C-CIFS)')).body).to.include({ Id: 'c-cifs', Provider: 'cifs' });
    expect((await test.api('GET', '/ConnectorGroups/ByProvider?provider=SP')).body).to.include({ Id: 'c-sp' });
    const connectorGroups = [{ id: 'c-box', name: 'Box', provider: 'box' }];
    const other = await createTestMock({ connectorGroups });
    try {
      expect(namesOf(await other.api('GET', '/ConnectorGroups'))).to.deep.equal(['Box']);
      await other.api('POST', '/ConnectorGroups(c-box)/Children', { body: { Name: 'Mine' } });
      expect(namesOf(await other.api('GET', '/ConnectorGroups(c-box)/Children'))).to.deep.equal(['Mine']);
      expect((await other.api('GET', '/ConnectorGroups(c-sp)')).status).to.equal(404);
    } finally {
      await other.close();
    }
  });

  it('keeps the links of each connector group apart', async () => {
    const create = (group: string, body: object) => test.api('POST', `/ConnectorGroups(${group})/Children`, { body });
    const made = await create('c-sp', { Name: 'Sales' });
    expect(made.status, made.text).to.equal(200);
    expect(stringMember(made, 'Link')).to.match(/^https:\/\/storage-zone\.example\/sp\/v3\/Items\(/);
    expect((await create('C-CIFS', { Name: 'Disk', Link: 'https://a.example/cifs/v3/Items(x)' })).status).to.equal(200);
    expect(namesOf(await test.api('GET', '/ConnectorGroups(c-sp)/Children'))).to.deep.equal(['Sales']);
    expect(namesOf(await test.api('GET', '/ConnectorGroups(c-cifs)/Children?$top=1'))).to.deep.equal(['Disk']);
    expect(namesOf(await test.api('GET', '/Items(connectors)/Children'))).to.deep.equal(['Disk', 'Sales']);
    const body = { Name: 'Cloud', ConnectorGroup: { Id: 'c-o365' } };
    const cloud = await test.api('POST', '/Items(top)/SymbolicLink', { body });
    expect(stringMember(cloud, 'Link')).to.include('/o365/v3/');
    expect((await create('c-sp', { Name: 'Wrong', Link: 'https://a.example/cifs/v3/Items(x)' })).status).to.equal(400);
  });

  it('knows no templates, and which files have more versions than there are to be', async () => {
    for (const route of [
      'RemoveTemplateAssociation',
      'CheckTemplateOwned',
      'CheckVersioningViolation?newMaxVersions=1',
    ])
      expect((await test.api('POST', `/Items(${folder})/${route}`)).status, route).to.equal(204);
    const inner = await makeFolder(folder, 'Inner');
    for (const text of ['1', '2', '3']) await test.upload(inner, 'a.txt', text);
    const check = (most: number) =>
      test.api('POST', `/Items(${folder})/CheckVersioningViolation?newMaxVersions=${most}`);
    expect((await check(3)).status).to.equal(204);
    const refused = await check(2);
    expect([refused.status, refused.text?.includes('a.txt')]).to.deep.equal([409, true]);
  });

  it('keeps the names of a file whose newest version is deleted, and finds it by them', async () => {
    const first = await test.upload(folder, 'a.txt', '1');
    const second = await test.upload(folder, 'a.txt', '2');
    await test.api('PATCH', `/Items(${second})`, { body: { Name: 'b.txt', FileName: 'c.txt' } });
    expect((await test.api('DELETE', `/Items(${second})?singleversion=true`)).status).to.equal(204);
    expect((await test.api('GET', `/Items(${first})`)).body).to.include({ Name: 'b.txt', FileName: 'c.txt' });
    const found = await test.api('GET', '/Items/Search?query=b.txt');
    expect(found.body).to.have.nested.property('Results[0].ItemID', first);
    expect(found.body).to.have.nested.property('Results').with.length(1);
  });

  for (const [deletedVersionOperation, names] of [
    ['Delete', ['Delete', 'Delete']],
    ['Update', ['Update', 'Delete']],
    ['none', ['Delete']],
  ] as const) {
    it(`tells of a deleted version as ${deletedVersionOperation}, and of the file as Delete`, async () => {
      const other = await createTestMock({ deletedVersionOperation });
      try {
        const first = await other.upload('home', 'a.txt', '1');
        const second = await other.upload('home', 'a.txt', '2');
        const parent = await other.api('GET', `/Items(${second})/Parent`);
        const body = {
          WebhookUrl: 'http://127.0.0.1:9/',
          SubscriptionContext: { ResourceType: 'Folder', ResourceId: stringMember(parent, 'Id') },
          Events: ['Update', 'Delete'].map((OperationName) => ({ ResourceType: 'File', OperationName })),
        };
        await other.api('POST', '/WebhookSubscriptions', { body });
        await other.api('DELETE', `/Items(${second})?singleversion=true`);
        await other.api('DELETE', `/Items(${first})?singleversion=true`);
        await other.world.advance('1m');
        const events = other.receiver.received.map((request) => JSON.parse(bodyText(request)) as object);
        expect(
          events.map((event) => (event as { Event: { OperationName: string } }).Event.OperationName),
        ).to.deep.equal(names);
        expect(events.at(-1)).to.have.nested.property('Event.Resource.Id', first);
        expect(events.at(-1)).to.have.nested.property('Event.Resource.Parent.Id', stringMember(parent, 'Id'));
        if (names.length > 1) expect(events[0]).to.have.nested.property('Event.Resource.Id', second);
      } finally {
        await other.close();
      }
    });
  }

  it('says in search results what the caller may do', async () => {
    const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
    const employee = { headers: { Authorization: `Bearer ${token}` } };
    await test.upload(folder, 'seldom.txt', '1');
    const him = stringMember(await test.api('GET', '/Users', employee), 'Id');
    const rights = { Principal: { Id: him }, CanView: true };
    await test.api('POST', `/Items(${folder})/AccessControls`, { body: rights });
    const found = await test.api('GET', '/Items/Search?query=seldom', employee);
    expect(found.body).to.have.nested.property('Results[0].CanView', true);
    expect(found.body).to.have.nested.property('Results[0].CanDownload', false);
    expect(found.body).to.have.nested.property('Results[0].CanDelete', false);
  });
});
