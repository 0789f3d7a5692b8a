import { expect } from 'chai';
import type { ShareFileSettings } from '../../../../mock-sharefile/index.ts';
import { createTestMock, member, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

describe('access controls', () => {
  let test: TestMock;
  let headers: { Authorization: string };
  let userId: string;
  let folderId: string;
  let belowId: string;
  let fileId: string;

  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<void> => {
    test = await createTestMock(settings);
    headers = { Authorization: `Bearer ${await test.signIn('employee@cloud-elements.example', 'employee-password')}` };
    userId = stringMember(await test.api('GET', '/Users', { headers }), 'Id');
    folderId = await makeFolder('root', 'Ours');
    belowId = await makeFolder(folderId, 'Below');
    fileId = await test.upload(belowId, 'a.txt', 'content');
  };
  const makeFolder = async (parentId: string, name: string): Promise<string> =>
    stringMember(await test.api('POST', `/Items(${parentId})/Folder`, { body: { Name: name } }), 'Id');
  const grant = (rights: object, id = folderId, query = ''): Promise<Answer> =>
    test.api('POST', `/Items(${id})/AccessControls${query}`, { body: { Principal: { Id: userId }, ...rights } });
  const asEmployee = (method: string, path: string, body?: object): Promise<Answer> =>
    test.api(method, path, { headers, ...(body && { body }) });
  afterEach(() => test.close());

  for (const [hiddenItems, status] of [
    ['forbidden', 403],
    ['not-found', 404],
  ] as const) {
    it(`answer ${String(status)} to who may not view when hidden items are ${hiddenItems}`, async () => {
      await start({ hiddenItems });
      for (const path of [`/Items(${folderId})`, `/Items(${fileId})`, `/Items(${belowId})/Children`]) {
        expect((await asEmployee('GET', path)).status, path).to.equal(status);
      }
      expect((await asEmployee('GET', '/Items/ByPath?path=/Ours/Below')).status).to.be.oneOf([status, 404]);
      expect(namesOf(await asEmployee('GET', '/Items(allshared)/Children'))).not.to.include('Ours');
      expect(namesOf(await asEmployee('GET', '/Items(root)/Children'))).not.to.include('Ours');
    });
  }

  it('let in whom they are given to, also below', async () => {
    await start();
    await grant({ CanView: true });
    expect((await asEmployee('GET', `/Items(${fileId})`)).status).to.equal(200);
    expect(namesOf(await asEmployee('GET', '/Items(allshared)/Children'))).to.include('Ours');
    expect((await asEmployee('GET', `/Items(${folderId})`)).body)
      .to.have.property('Info')
      .that.includes({ CanView: true, CanUpload: false, CanDownload: false, CanDeleteChildItems: false });
    expect((await test.api('GET', `/Items(${folderId})`)).body).to.have.nested.property('Info.CanUpload', true);
  });

  const attempts: readonly (readonly [right: string, attempt: () => Promise<Answer>])[] = [
    ['CanDownload', () => asEmployee('GET', `/Items(${fileId})/Download?redirect=false`)],
    ['CanDownload', () => asEmployee('POST', `/Items(${fileId})/Copy?targetid=home`)],
    ['CanUpload', () => asEmployee('POST', `/Items(${belowId})/Upload?raw=true&fileName=x`)],
    ['CanUpload', () => asEmployee('POST', `/Items(${belowId})/Folder`, { Name: 'New' })],
    ['CanUpload', () => asEmployee('PATCH', `/Items(${fileId})`, { Name: 'b.txt' })],
    ['CanDelete', () => asEmployee('DELETE', `/Items(${fileId})`)],
    [
      'CanManagePermissions',
      () => asEmployee('POST', `/Items(${folderId})/AccessControls`, { Principal: { Id: userId } }),
    ],
  ];
  for (const [index, [right, attempt]] of attempts.entries()) {
    it(`${String(index + 1)}. refuse what needs ${right} without it and allow it with it`, async () => {
      await start();
      await grant({ CanView: true });
      expect((await attempt()).status).to.equal(403);
      const needed = { CanDownload: true, CanUpload: right !== 'CanDownload', CanDelete: right.length > 11 };
      await grant({ ...needed, [right]: true });
      expect((await attempt()).status).to.be.within(200, 204);
    });
  }

  for (const [asked, follows] of [
    [{ CanDownload: true }, { CanView: true, CanDownload: true, CanDelete: false }],
    [{ CanDelete: true }, { CanDelete: false, CanView: false }],
    [{ CanManagePermissions: true, CanDownload: true }, { CanManagePermissions: false }],
    [
      { CanManagePermissions: true, CanDownload: true, CanUpload: true, CanDelete: true },
      { CanManagePermissions: true, CanView: true },
    ],
  ] as const) {
    it(`make ${JSON.stringify(follows)} of ${JSON.stringify(asked)}`, async () => {
      await start();
      expect((await grant(asked)).body).to.include(follows);
    });
  }

  it('are listed with their principals, the maker as owner, and read by both ids', async () => {
    await start();
    const given = await grant({ CanDownload: true });
    expect(stringMember(given, 'Id')).to.equal(`principalid=${userId},itemid=${folderId}`);
    expect(given.body).to.have.nested.property('Principal.Email', 'employee@cloud-elements.example');
    const all = valuesOf(await test.api('GET', `/Items(${belowId})/AccessControls?$expand=Item`));
    expect(all.map((each) => [each['IsOwner'], each['CanDownload']])).to.deep.equal([
      [true, true],
      [false, true],
    ]);
    const one = await test.api('GET', `/AccessControls(principalid=${userId},itemid=${belowId})?$expand=Principal`);
    expect(one.body).to.include({ CanDownload: true, IsOwner: false });
  });

  it('are overruled by a nearer one, until it is given again recursively', async () => {
    await start();
    await grant({ CanDownload: true });
    await grant({ CanView: false }, belowId);
    expect((await asEmployee('GET', `/Items(${fileId})`)).status).to.equal(403);
    expect(namesOf(await asEmployee('GET', `/Items(${folderId})/Children`))).to.deep.equal([]);
    await grant({ CanDownload: true }, folderId, '?recursive=true');
    expect((await asEmployee('GET', `/Items(${fileId})`)).status).to.equal(200);
  });

  it('show a folder on which they are given among the shared ones when what it lies in is hidden', async () => {
    await start();
    await grant({ CanView: true }, belowId);
    expect((await asEmployee('GET', `/Items(${belowId})/Parent`)).status).to.equal(403);
    expect(namesOf(await asEmployee('GET', '/Items(allshared)/Children')))
      .to.include('Below')
      .and.not.to.include('Ours');
  });

  it('are changed by the e-mail address of the principal and taken away', async () => {
    await start();
    await grant({ CanDownload: true });
    const body = { Principal: { Email: 'EMPLOYEE@cloud-elements.example' }, CanUpload: true };
    expect((await test.api('PATCH', `/Items(${folderId})/AccessControls`, { body })).body).to.include({
      CanUpload: true,
      CanDownload: true,
    });
    const path = `/AccessControls(principalid=${userId},itemid=${folderId})`;
    expect((await test.api('DELETE', path)).status).to.equal(204);
    expect((await test.api('DELETE', path)).status).to.equal(404);
    expect((await asEmployee('GET', `/Items(${folderId})`)).status).to.equal(403);
  });

  it('hold for the members of a group', async () => {
    await start();
    const groupId = stringMember(await test.api('POST', '/Groups', { body: { Name: 'Readers' } }), 'Id');
    await test.api('POST', `/Items(${folderId})/AccessControls`, {
      body: { Principal: { Id: groupId }, CanView: true },
    });
    expect((await asEmployee('GET', `/Items(${folderId})`)).status).to.equal(403);
    await test.api('POST', `/Groups(${groupId})/Contacts`, { body: [userId] });
    expect((await asEmployee('GET', `/Items(${folderId})`)).status).to.equal(200);
  });

  it('are set and deleted in bulk, for a folder or for a principal, and cloned', async () => {
    await start();
    const one = { AccessControl: { Principal: { Id: userId }, CanView: true } };
    const bad = { AccessControl: { Principal: { Id: 'nobody' }, CanView: true } };
    const set = await test.api('POST', `/Items(${folderId})/AccessControls/BulkSet`, {
      body: { AccessControlParams: [one, bad] },
    });
    expect(member(set, 'SuccessEntities')).to.have.length(1);
    expect(member(set, 'FailedEntities')).to.have.nested.property('[0].Code', 'BadRequest');
    expect((await asEmployee('GET', `/Items(${folderId})`)).status).to.equal(200);
    expect(
      (await test.api('POST', `/Items(${folderId})/AccessControls/BulkDelete`, { body: [userId] })).status,
    ).to.equal(204);
    expect((await asEmployee('GET', `/Items(${folderId})`)).status).to.equal(403);

    const body = { AccessControlParams: [{ AccessControl: { Item: { Id: folderId }, CanDownload: true } }] };
    await test.api('POST', `/AccessControls/BulkSetForPrincipal?principalId=${userId}`, { body });
    expect((await asEmployee('GET', `/Items(${folderId})`)).status).to.equal(200);
    const third = valuesOf(await test.api('GET', '/Accounts/Employees')).find(
      (each) => !String(each['Email']).includes('cloud-elements'),
    );
    const clone = { FolderId: folderId, PrincipalId: userId, ClonePrincipalIds: [third?.['Id']] };
    expect(
      member(await test.api('POST', '/AccessControls/Clone', { body: clone }), 'SuccessEntities'),
    ).to.have.nested.property('[0].CanDownload', true);
    await test.api('POST', `/AccessControls/BulkDeleteForPrincipal?principalId=${userId}`, { body: [folderId] });
    expect((await asEmployee('GET', `/Items(${folderId})`)).status).to.equal(403);
  });

  it('open the home folder of an employee to the owner of the account only if he gives them', async () => {
    await start();
    const home = stringMember(await asEmployee('GET', '/Items'), 'Id');
    expect((await test.api('GET', `/Items(${home})`)).status).to.equal(403);
    const ownerId = stringMember(await test.api('GET', '/Users'), 'Id');
    await asEmployee('POST', `/Items(${home})/AccessControls`, { Principal: { Id: ownerId }, CanView: true });
    expect((await test.api('GET', `/Items(${home})`)).status).to.equal(200);
    expect((await test.api('POST', `/Items(${home})/Folder`, { body: { Name: 'x' } })).status).to.equal(403);
  });

  it('bind a MasterAdmin as everybody else when so set', async () => {
    await start({ masterAdminMayDoAll: false });
    const id = stringMember(await asEmployee('POST', '/Items(root)/Folder', { Name: 'Of the employee' }), 'Id');
    expect((await test.api('GET', `/Items(${id})`)).status).to.equal(403);
    expect((await asEmployee('GET', `/Items(${id})`)).status).to.equal(200);
  });

  it('are not needed by employees when so set', async () => {
    await start({ rightsWithoutControl: 'all' });
    expect((await asEmployee('DELETE', `/Items(${fileId})`)).status).to.equal(204);
  });

  it('refuse what names nobody, nothing or a file', async () => {
    await start();
    expect((await grant({ CanView: true }, fileId)).status).to.equal(400);
    expect((await test.api('POST', `/Items(${folderId})/AccessControls`, { body: { CanView: true } })).status).to.equal(
      400,
    );
    expect((await test.api('GET', '/AccessControls(x)')).status).to.equal(400);
    expect((await test.api('GET', `/AccessControls(principalid=x,itemid=${folderId})`)).status).to.equal(404);
    expect((await grant({ CanView: 'yes' })).status).to.equal(400);
  });
});
