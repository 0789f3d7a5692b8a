import { expect } from 'chai';
import { createTestMock, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer, RequestOptions } from '../../validated-client.ts';

/** Gives names and values in a feed of metadata. */
function pairsOf(answer: Answer): readonly (readonly unknown[])[] {
  return valuesOf(answer).map((each) => [each['Name'], each['Value'], each['IsPublic']]);
}

describe('metadata of items', () => {
  let test: TestMock;
  let folder: string;
  let file: string;
  beforeEach(async () => {
    test = await createTestMock();
    folder = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Case 7' } }), 'Id');
    file = await test.upload(folder, 'a.txt', 'hello');
  });
  afterEach(() => test.close());

  const add = (id: string, body: object) => test.api('POST', `/Items(${id})/Metadata`, { body });
  const read = async (id: string, options?: RequestOptions) =>
    pairsOf(await test.api('GET', `/Items(${id})/Metadata`, options));

  it('is added, read, changed and deleted, by the item and by its own id', async () => {
    const made = await add(file, { Name: 'Client', Value: 'Acme', IsPublic: true });
    expect(made.status, made.text).to.equal(200);
    const id = stringMember(made, 'Id');
    expect(made.body).to.include({ 'odata.type': 'ShareFile.Api.Models.Metadata', Name: 'Client', Value: 'Acme' });
    expect((await test.api('GET', `/Metadata(${id.toUpperCase().replaceAll('-', '')})`)).body).to.include({ Id: id });
    const patched = await test.api('PATCH', `/Items(${file})/Metadata(${id})`, { body: { Value: 'Ajax' } });
    expect(patched.body).to.include({ Id: id, Name: 'Client', Value: 'Ajax', IsPublic: true });
    expect((await test.api('PATCH', `/Metadata(${id})`, { body: { IsPublic: false } })).body).to.include({
      Value: 'Ajax',
      IsPublic: false,
    });
    expect((await test.api('PATCH', `/Items(${folder})/Metadata(${id})`, { body: {} })).status).to.equal(404);
    await add(file, { Name: 'Year', Value: '2026' });
    expect((await test.api('DELETE', `/Items(${file})/Metadata(${id})`)).status).to.equal(204);
    expect(namesOf(await test.api('GET', `/Items(${file})/Metadata`))).to.deep.equal(['Year']);
    const [year] = valuesOf(await test.api('GET', `/Items(${file})/Metadata`));
    expect((await test.api('DELETE', `/Metadata(${String(year?.['Id'])})`)).status).to.equal(204);
    expect((await test.api('DELETE', `/Metadata(${String(year?.['Id'])})`)).status).to.equal(404);
    expect(await read(file)).to.deep.equal([]);
  });

  it('has each name once, whatever its case', async () => {
    const first = stringMember(await add(file, { Name: 'Client', Value: '1' }), 'Id');
    expect((await add(file, { Name: 'CLIENT', Value: '2' })).body).to.include({ Id: first, Value: '2' });
    const other = stringMember(await add(file, { Name: 'Year', Value: '2026' }), 'Id');
    const clash = await test.api('PATCH', `/Metadata(${other})`, { body: { Name: 'client' } });
    expect(clash.status).to.equal(409);
    expect(await read(file)).to.deep.equal([
      ['CLIENT', '2', false],
      ['Year', '2026', false],
    ]);
  });

  it('is changed in one go by PATCH of all, which answers with the feed', async () => {
    const id = stringMember(await add(file, { Name: 'Client', Value: '1' }), 'Id');
    const body = [
      { Id: id, Value: '2' },
      { Name: 'Year', Value: '2026', IsPublic: true },
    ];
    const answer = await test.api('PATCH', `/Items(${file})/Metadata`, { body });
    expect(pairsOf(answer)).to.deep.equal([
      ['Client', '2', false],
      ['Year', '2026', true],
    ]);
    await test.api('PATCH', `/Items(${file})/Metadata`, { body: { Name: 'year', Value: '2027' } });
    const wrong = [{ Name: 'Client', Value: '3' }, { Value: 'of nothing' }];
    expect((await test.api('PATCH', `/Items(${file})/Metadata`, { body: wrong })).status).to.equal(400);
    expect(await read(file)).to.deep.equal([
      ['Client', '2', false],
      ['year', '2027', true],
    ]);
  });

  it('is looked up, within one PATCH of all, among what that PATCH has made of it so far', async () => {
    const id = stringMember(await add(file, { Name: 'Client', Value: '1' }), 'Id');
    const patch = (body: object) => test.api('PATCH', `/Items(${file})/Metadata`, { body });
    const answer = await patch([
      { Name: 'Year', Value: '2026' },
      { Name: 'YEAR', Value: '2027' },
      { Id: id, Name: 'Buyer' },
      { Name: 'client', Value: 'another' },
    ]);
    expect(answer.status, answer.text).to.equal(200);
    const expected = [
      ['Buyer', '1', false],
      ['YEAR', '2027', false],
      ['client', 'another', false],
    ];
    expect(pairsOf(answer)).to.deep.equal(expected);
    expect(
      (
        await patch([
          { Name: 'Year', Value: 'x' },
          { Id: id, Name: 'Year' },
        ])
      ).status,
    ).to.equal(409);
    expect((await patch([{ Name: 'Year', Value: 'x' }, { Id: 'me0' }])).status).to.equal(404);
    expect(await read(file)).to.deep.equal(expected);
  });

  it('is reached by its own id also where streams are no ids of items', async () => {
    const other = await createTestMock({ streamIdsAreItemIds: false });
    try {
      const item = await other.upload('home', 'a.txt', 'hello');
      const body = { Name: 'Client', Value: 'Acme' };
      const id = stringMember(await other.api('POST', `/Items(${item})/Metadata`, { body }), 'Id');
      expect((await other.api('GET', `/Metadata(${id})`)).body).to.include(body);
      expect((await other.api('PATCH', `/Metadata(${id})`, { body: { Value: 'Ajax' } })).status).to.equal(200);
      expect((await other.api('DELETE', `/Metadata(${id})`)).status).to.equal(204);
    } finally {
      await other.close();
    }
  });

  it('stays with an item that is renamed, moved, restored or gets a new version, and goes with copies', async () => {
    await add(folder, { Name: 'Case', Value: '7' });
    await add(file, { Name: 'Client', Value: 'Acme' });
    const target = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Archive' } }), 'Id');
    const newer = await test.upload(folder, 'a.txt', 'newer');
    expect(await read(newer)).to.deep.equal([['Client', 'Acme', false]]);
    await test.api('PATCH', `/Items(${folder})`, { body: { Name: 'Case 8', Parent: { Id: target } } });
    await test.api('DELETE', `/Items(${folder})?forceSync=true`);
    expect((await test.api('GET', `/Items(${folder})/Metadata`)).status).to.equal(404);
    await test.api('POST', '/Items/BulkRestore', { body: [folder] });
    expect(await read(folder)).to.deep.equal([['Case', '7', false]]);
    const copy = stringMember(await test.api('POST', `/Items(${folder})/Copy?targetid=home`), 'Id');
    const expanded = await test.api('GET', `/Items(${copy})?$expand=Metadata,Children/Metadata`);
    expect(expanded.body).to.have.nested.property('Metadata[0].Value', '7');
    expect(expanded.body).to.have.nested.property('Children[0].Metadata[0].Value', 'Acme');
    const [own] = valuesOf(await test.api('GET', `/Items(${folder})/Metadata`));
    expect(expanded.body).to.not.have.nested.property('Metadata[0].Id', own?.['Id']);
  });

  it('is forgotten with what is deleted for good', async () => {
    const id = stringMember(await add(file, { Name: 'Client', Value: 'Acme' }), 'Id');
    await test.api('DELETE', `/Items(${folder})?forceSync=true`);
    await test.api('POST', '/Items/BulkDeletePermanently', { body: [folder] });
    expect((await test.api('GET', `/Metadata(${id})`)).status).to.equal(404);
  });

  it('is written by those who may change the item, and private metadata is read by them alone', async () => {
    const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
    const employee = { headers: { Authorization: `Bearer ${token}` } };
    const him = stringMember(await test.api('GET', '/Users', employee), 'Id');
    const secret = stringMember(await add(file, { Name: 'Secret', Value: 's' }), 'Id');
    const open = stringMember(await add(file, { Name: 'Open', Value: 'o', IsPublic: true }), 'Id');
    expect((await test.api('GET', `/Metadata(${open})`, employee)).status).to.equal(403);
    const rights = { Principal: { Id: him }, CanDownload: true };
    await test.api('POST', `/Items(${folder})/AccessControls`, { body: rights });
    expect(await read(file, employee)).to.deep.equal([['Open', 'o', true]]);
    const seen = await test.api('GET', `/Items(${file})?$expand=Metadata`, employee);
    expect(seen.body).to.have.nested.property('Metadata').with.length(1);
    expect((await test.api('GET', `/Metadata(${secret})`, employee)).status).to.equal(404);
    for (const [method, path] of [
      ['POST', `/Items(${file})/Metadata`],
      ['PATCH', `/Items(${file})/Metadata`],
      ['PATCH', `/Metadata(${open})`],
      ['DELETE', `/Metadata(${open})`],
    ] as const) {
      const answer = await test.api(method, path, { ...employee, body: { Name: 'x', Value: 'y' } });
      expect(answer.status, `${method} ${path}`).to.equal(403);
    }
    await test.api('POST', `/Items(${folder})/AccessControls`, { body: { ...rights, CanUpload: true } });
    expect(await read(file, employee)).to.have.length(2);
  });

  it('obeys its settings', async () => {
    const other = await createTestMock({
      ...{ metadataOfVersions: 'own', metadataIsCopied: false },
      ...{ metadataNameTaken: 'refuse', privateMetadataIsSeenBy: 'everybody' },
    });
    try {
      const first = await other.upload('home', 'a.txt', '1');
      const body = { Name: 'Client', Value: 'Acme' };
      await other.api('POST', `/Items(${first})/Metadata`, { body });
      expect((await other.api('POST', `/Items(${first})/Metadata`, { body })).status).to.equal(409);
      const target = stringMember(await other.api('POST', '/Items(home)/Folder', { body: { Name: 'To' } }), 'Id');
      const copy = stringMember(await other.api('POST', `/Items(${first})/Copy?targetid=${target}`), 'Id');
      expect(valuesOf(await other.api('GET', `/Items(${copy})/Metadata`))).to.deep.equal([]);
      const second = await other.upload('home', 'a.txt', '2');
      expect(valuesOf(await other.api('GET', `/Items(${second})/Metadata`))).to.deep.equal([]);
      expect(namesOf(await other.api('GET', `/Items(${first})/Metadata`))).to.deep.equal(['Client']);
    } finally {
      await other.close();
    }
  });
});
