import { expect } from 'chai';
import { createTestMock, member, namesOf, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

describe('changing items', () => {
  let test: TestMock;
  let folderId: string;
  let otherId: string;

  beforeEach(async () => {
    test = await createTestMock();
    folderId = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'One' } }), 'Id');
    otherId = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Two' } }), 'Id');
    await test.world.advance('1m');
  });
  afterEach(() => test.close());

  it('creates a folder, ignores what cannot be set, and refuses a name that is taken', async () => {
    const body = {
      Name: 'Sub',
      FileName: 'Sub',
      Description: 'd',
      CreationDate: '2001-01-01T00:00:00Z',
      ClientModifiedDate: '0001-01-01T00:00:00Z',
    };
    const path = `/Items(${folderId})/Folder?overwrite=false&passthrough=false`;
    const created = await test.api('POST', path, { body });
    expect(created.body).to.include({ Name: 'Sub', Description: 'd', CreationDate: '2026-03-02T09:01:00Z' });
    expect((await test.api('POST', path, { body: { Name: 'SUB' } })).status).to.equal(409);
    const again = await test.api('POST', path.replace('overwrite=false', 'overwrite=true'), { body: { Name: 'SUB' } });
    expect(stringMember(again, 'Id')).to.equal(stringMember(created, 'Id'));
  });

  it('reads names of members in any case and bodies without a media type', async () => {
    const answer = await test.api('POST', `/Items(${folderId})/Folder`, { body: '{"name":"low"}' });
    expect(stringMember(answer, 'Name')).to.equal('low');
  });

  it('echoes what a PATCH changed, keeps the id, and moves by Parent', async () => {
    const id = await test.upload(folderId, 'a.txt', 'x');
    const edit = { Name: 'b.txt', FileName: 'b.txt', Description: 'new', Parent: { Id: otherId } };
    const answer = await test.api('PATCH', `/Items(${id})?overwrite=false&notify=false`, { body: edit });
    expect(answer.body).to.include({ Id: id, Name: 'b.txt', FileName: 'b.txt', Description: 'new' });
    expect(answer.body).to.have.nested.property('Parent.Id', otherId);
    expect(namesOf(await test.api('GET', `/Items(${folderId})/Children`))).to.deep.equal([]);
    expect(namesOf(await test.api('GET', `/Items(${otherId})/Children`))).to.deep.equal(['b.txt']);
  });

  it('changes an item through a tunnelled PATCH and a tunnelled DELETE', async () => {
    const tunnel = (verb: string): { headers: Record<string, string> } => ({
      headers: { 'X-Http-Method-Override': verb },
    });
    const renamed = await test.api('POST', `/Items(${folderId})`, { ...tunnel('PATCH'), body: { Name: 'Uno' } });
    expect(stringMember(renamed, 'Name')).to.equal('Uno');
    expect((await test.api('POST', `/Items(${folderId})`, tunnel('DELETE'))).status).to.equal(204);
  });

  it('keeps Name and FileName of a folder the same, whichever is sent', async () => {
    const answer = await test.api('PATCH', `/Items(${folderId})`, { body: { FileName: 'Uno' } });
    expect(answer.body).to.include({ Name: 'Uno', FileName: 'Uno' });
  });

  it('stores a PATCHed ClientModifiedDate as New York time in whole seconds (Q1), but not an uploaded one', async () => {
    const id = await test.upload(folderId, 'a.txt', 'x', { ClientModifiedDate: '2020-07-01T12:00:00.123456789Z' });
    const uploaded = await test.api('GET', `/Items(${id})`);
    expect(uploaded.body).to.include({ ClientModifiedDate: '2020-07-01T12:00:00.123Z' });
    const body = { ClientModifiedDate: '2020-07-01T08:00:00.123456Z' };
    const patched = await test.api('PATCH', `/Items(${id})`, { body });
    expect(patched.body).to.include({ ClientModifiedDate: '2020-07-01T12:00:00Z' });
  });

  it('leaves a PATCHed ClientModifiedDate alone when quirk Q1 is off', async () => {
    const plain = await createTestMock({ patchedDatesAreNewYorkTime: false });
    const id = await plain.upload('home', 'a.txt', 'x');
    const patched = await plain.api('PATCH', `/Items(${id})`, {
      body: { ClientModifiedDate: '2020-07-01T08:00:00.123Z' },
    });
    expect(patched.body).to.include({ ClientModifiedDate: '2020-07-01T08:00:00.123Z' });
    await plain.close();
  });

  it('counts the days to an expiration date', async () => {
    const answer = await test.api('PATCH', `/Items(${folderId})`, { body: { ExpirationDate: '2026-03-12T09:01:00Z' } });
    expect(answer.body).to.include({ ExpirationDate: '2026-03-12T09:01:00Z', ExpirationDays: 10 });
    await test.world.advance('3h');
    expect((await test.api('GET', `/Items(${folderId})`)).body).to.include({ ExpirationDays: 10 });
    await test.world.advance('3d');
    const token = await test.signIn(test.mock.credentials.username, test.mock.credentials.password);
    const headers = { Authorization: `Bearer ${token}` };
    expect((await test.api('GET', `/Items(${folderId})`, { headers })).body).to.include({ ExpirationDays: 7 });
  });

  it('shows the new Path of everything below a folder that was moved, though its text was served before', async () => {
    const id = await test.upload(folderId, 'a.txt', 'x');
    const before = stringMember(await test.api('GET', `/Items(${id})`), 'Path');
    await test.api('PATCH', `/Items(${folderId})`, { body: { Parent: { Id: otherId } } });
    const after = stringMember(await test.api('GET', `/Items(${id})`), 'Path');
    expect(after).to.equal(before.replace(folderId, `${otherId}/${folderId}`));
  });

  it('copies a folder with all below it under new ids', async () => {
    const id = await test.upload(folderId, 'a.txt', 'hello', { ClientModifiedDate: '2020-07-01T12:00:00Z' });
    const copy = await test.api('POST', `/Items(${folderId})/Copy?overwrite=false&targetid=${otherId}`);
    expect(copy.body).to.include({ Name: 'One', FileSizeBytes: 5, FileCount: 1 });
    const children = await test.api('GET', `/Items(${stringMember(copy, 'Id')})/Children`);
    expect(children.body).to.have.nested.property('value[0].Name', 'a.txt');
    expect(children.body).not.to.have.nested.property('value[0].Id', id);
    expect(children.body).to.have.nested.property('value[0].ClientModifiedDate', '0001-01-01T00:00:00Z');
    expect((await test.api('POST', `/Items(${folderId})/Copy?targetid=${otherId}`)).status).to.equal(409);
  });

  it('deletes a folder with all below it', async () => {
    const id = await test.upload(folderId, 'a.txt', 'x');
    const answer = await test.api('DELETE', `/Items(${folderId})?singleversion=false&forceSync=true`);
    expect(answer.status).to.equal(204);
    expect(answer.text).to.equal('');
    for (const gone of [folderId, id]) expect((await test.api('GET', `/Items(${gone})`)).status).to.equal(404);
  });

  it('makes the version before current again when the newest alone is deleted', async () => {
    const first = await test.upload(folderId, 'a.txt', 'one');
    const second = await test.upload(folderId, 'a.txt', 'second');
    await test.api('DELETE', `/Items(${second})?singleversion=true`);
    const children = await test.api('GET', `/Items(${folderId})/Children`);
    expect(children.body).to.have.nested.property('value[0].Id', first);
    expect((await test.api('GET', `/Items(${folderId})`)).body).to.include({ FileSizeBytes: 3, FileCount: 1 });
  });

  it('bumps ProgenyEditDate up to the root, and CreationDate of a folder never', async () => {
    const dates = async (id: string): Promise<readonly unknown[]> => {
      const answer = await test.api('GET', `/Items(${id})`);
      return [member(answer, 'CreationDate'), member(answer, 'ProgenyEditDate')];
    };
    await test.upload(folderId, 'a.txt', 'x');
    expect(await dates(folderId)).to.deep.equal(['2026-03-02T09:00:00Z', '2026-03-02T09:01:00Z']);
    expect(await dates(otherId)).to.deep.equal(['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z']);
    for (const id of ['home', 'root', 'top']) expect((await dates(id))[1], id).to.equal('2026-03-02T09:01:00Z');
  });

  it('follows the propagation table that is set', async () => {
    const still = { item: true, oldAncestors: false, newAncestors: false };
    const { DEFAULT_PROPAGATION } = await import('../../../mock-sharefile/domain/items/editing/propagation.ts');
    const quiet = await createTestMock({ progenyEditPropagation: { ...DEFAULT_PROPAGATION, create: still } });
    const before = stringMember(await quiet.api('GET', '/Items'), 'ProgenyEditDate');
    await quiet.upload('home', 'a.txt', 'x');
    expect(stringMember(await quiet.api('GET', '/Items'), 'ProgenyEditDate')).to.equal(before);
    await quiet.close();
  });
});
