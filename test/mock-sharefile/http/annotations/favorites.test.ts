import { expect } from 'chai';
import { createTestMock, member, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';

describe('favorites', () => {
  let test: TestMock;
  let me: string;
  let folder: string;
  let other: string;
  let file: string;
  let employee: { readonly headers: { readonly Authorization: string } };

  beforeEach(async () => {
    test = await createTestMock();
    me = stringMember(await test.api('GET', '/Users'), 'Id');
    folder = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Liked' } }), 'Id');
    other = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Other' } }), 'Id');
    file = await test.upload(folder, 'a.txt', 'hello');
    const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
    employee = { headers: { Authorization: `Bearer ${token}` } };
  });
  afterEach(() => test.close());

  const like = (id: string, alias?: string) =>
    test.api('POST', `/Users(${me})/Favorites`, { body: { Id: id, ...(alias !== undefined && { Alias: alias }) } });
  const likeFolder = (body: object) => test.api('POST', `/Users(${me})/FavoriteFolders`, { body });
  const idsOf = async (set: string): Promise<readonly unknown[]> =>
    valuesOf(await test.api('GET', `/Users(${me})/${set}`)).map((each) => each['Id']);

  it('are added, found, listed in their order and removed', async () => {
    const made = await like(file, 'the best');
    expect(made.status, made.text).to.equal(200);
    expect(made.body).to.include({ Id: file, Alias: 'the best', DisplayPosition: 0 });
    expect((await likeFolder({ Folder: { Id: folder }, FolderAlias: 'mine' })).body).to.include({
      ...{ Id: folder, FolderName: 'Liked', FolderAlias: 'mine', SortOrder: 0, FileSize: 5 },
      'odata.type': 'ShareFile.Api.Models.FavoriteFolder',
    });
    expect(await idsOf('Favorites')).to.deep.equal([file, folder]);
    expect(await idsOf('FavoriteFolders')).to.deep.equal([folder]);
    expect((await test.api('GET', `/Favorites(${folder})`)).body).to.include({ DisplayPosition: 1, Alias: 'mine' });
    for (const path of [`/FavoriteFolders(${folder})`, `/Users(${me})/FavoriteFolders(${folder})`])
      expect((await test.api('GET', path)).body, path).to.include({ Id: folder });
    expect((await test.api('GET', `/Items(${folder})/FavoriteFolder`)).body).to.include({ FolderName: 'Liked' });
    expect((await test.api('DELETE', `/Users(${me})/FavoriteFolders(${folder})`)).status).to.equal(204);
    expect((await test.api('GET', `/Items(${folder})/FavoriteFolder`)).status).to.equal(404);
    expect((await test.api('DELETE', `/Favorites(${file})`)).status).to.equal(204);
    expect((await test.api('DELETE', `/Favorites(${file})`)).status).to.equal(404);
    expect(await idsOf('Favorites')).to.deep.equal([]);
  });

  it('are what the folder of favorites shows, and are reached from the item and from the user', async () => {
    await like(file);
    await like(folder);
    expect(namesOf(await test.api('GET', '/Items(favorites)/Children'))).to.deep.equal(['Liked', 'a.txt']);
    expect((await test.api('GET', '/Items(favorites)')).body).to.include({ FileSizeBytes: 10 });
    expect((await test.api('GET', '/Items(favorites)/ByPath?path=/liked/a.txt')).body).to.include({ Id: file });
    const item = await test.api('GET', `/Items(${folder})?$expand=Favorite/User,FavoriteFolder/Folder/Parent`);
    expect(item.body).to.have.nested.property('Favorite.User.Id', me);
    expect(item.body).to.have.nested.property('FavoriteFolder.Folder.Parent.Name', 'Personal Folders');
    expect((await test.api('GET', `/Items(${other})?$expand=Favorite`)).body).to.not.have.property('Favorite');
    const user = await test.api('GET', '/Users?$expand=Favorites/Item,FavoriteFolders');
    expect(user.body).to.have.nested.property('Favorites[0].Item.Name', 'a.txt');
    expect(user.body).to.have.nested.property('FavoriteFolders[0].FolderName', 'Liked');
    const query = "$filter=Alias%20eq%20''&$orderby=DisplayPosition%20desc&$top=1&$select=Item/Name&$expand=Item";
    expect(valuesOf(await test.api('GET', `/Users(${me})/Favorites?${query}`))[0]).to.have.nested.property(
      'Item.Name',
      'Liked',
    );
  });

  it('go with an item that is deleted, come back with it, and are gone with it for good', async () => {
    await like(folder);
    await like(file);
    await test.api('DELETE', `/Items(${folder})?forceSync=true`);
    expect(await idsOf('Favorites')).to.deep.equal([]);
    expect((await test.api('GET', `/Favorites(${folder})`)).status).to.equal(404);
    await test.api('POST', '/Items/BulkRestore', { body: [folder] });
    expect(await idsOf('Favorites')).to.deep.equal([folder, file]);
    await test.api('DELETE', `/Items(${folder})?forceSync=true`);
    await test.api('POST', '/Items/BulkDeletePermanently', { body: [folder] });
    expect(await idsOf('Favorites')).to.deep.equal([]);
  });

  it('follow a file to its new version, and an item that moves', async () => {
    await like(file);
    const newer = await test.upload(folder, 'a.txt', 'newer');
    expect(newer).to.not.equal(file);
    expect(await idsOf('Favorites')).to.deep.equal([newer]);
    await test.api('PATCH', `/Items(${newer})`, { body: { Parent: { Id: other }, Name: 'b.txt' } });
    expect(namesOf(await test.api('GET', '/Items(favorites)/Children'))).to.deep.equal(['b.txt']);
  });

  it('are replaced and sorted by PUT, and emptied by DELETE', async () => {
    await like(file);
    await like(folder, 'one');
    const put = await test.api('PUT', `/Users(${me})/FavoriteFolders`, { body: [{ Id: other }, folder] });
    expect(put.status, put.text).to.equal(204);
    // The file is none of what a list of folders speaks of.
    expect(await idsOf('Favorites')).to.deep.equal([other, folder, file]);
    expect((await test.api('GET', `/Favorites(${folder})`)).body).to.include({ Alias: 'one' });
    await test.api('PUT', `/Users(${me})/Favorites`, { body: [{ Item: { Id: file }, Alias: 'two' }] });
    expect(await idsOf('Favorites')).to.deep.equal([file]);
    const refused = await test.api('PUT', `/Users(${me})/Favorites`, { body: [folder, 'nothing'] });
    expect(refused.status).to.equal(404);
    expect((await test.api('DELETE', `/Users(${me})/Favorites`, { body: [folder] })).status).to.equal(404);
    expect(await idsOf('Favorites')).to.deep.equal([file]);
    await like(folder);
    expect((await test.api('DELETE', `/Users(${me})/Favorites`, { body: [file] })).status).to.equal(204);
    expect(await idsOf('Favorites')).to.deep.equal([folder]);
    expect((await test.api('DELETE', `/Users(${me})/Favorites`)).status).to.equal(204);
    expect(await idsOf('Favorites')).to.deep.equal([]);
  });

  it('belong to each user by himself', async () => {
    await like(folder);
    const his = stringMember(await test.api('GET', '/Users', employee), 'Id');
    expect((await test.api('GET', `/Users(${me})/Favorites`, employee)).status).to.equal(403);
    expect(valuesOf(await test.api('GET', `/Users(${his})/Favorites`, employee))).to.deep.equal([]);
    expect((await test.api('GET', `/Favorites(${folder})`, employee)).status).to.equal(404);
    // Nobody likes what he does not see, whoever says so.
    expect((await test.api('POST', `/Users(${his})/Favorites`, { body: { Id: folder } })).status).to.equal(403);
    const rights = { Principal: { Id: his }, CanView: true };
    await test.api('POST', `/Items(${folder})/AccessControls`, { body: rights });
    expect((await test.api('POST', `/Users(${his})/Favorites`, { body: { Id: folder } })).status).to.equal(200);
    expect(namesOf(await test.api('GET', '/Items(favorites)/Children', employee))).to.deep.equal(['Liked']);
    await test.api('DELETE', `/AccessControls(principalid=${his},itemid=${folder})`);
    expect(valuesOf(await test.api('GET', `/Users(${his})/Favorites`, employee))).to.deep.equal([]);
  });

  it('are among the capabilities', async () => {
    const names = namesOf(await test.api('GET', '/Capabilities'));
    expect(names).to.include.members(['Favorites', 'ItemMetadata', 'HardLock']);
  });

  it('obey their settings', async () => {
    const strict = await createTestMock({
      ...{ favoriteLists: 'two', favoriteFilesAreShown: false, favoriteTwice: 'refuse', putFavorites: 'add' },
    });
    try {
      const user = stringMember(await strict.api('GET', '/Users'), 'Id');
      const body = { Name: 'Liked' };
      const id = stringMember(await strict.api('POST', '/Items(home)/Folder', { body }), 'Id');
      const text = await strict.upload(id, 'a.txt', 'x');
      await strict.api('POST', `/Users(${user})/FavoriteFolders`, { body: { Id: id } });
      await strict.api('POST', `/Users(${user})/Favorites`, { body: { Id: text } });
      expect(valuesOf(await strict.api('GET', `/Users(${user})/Favorites`))).to.have.length(1);
      expect(namesOf(await strict.api('GET', '/Items(favorites)/Children'))).to.deep.equal(['Liked']);
      const again = await strict.api('POST', `/Users(${user})/Favorites`, { body: { Id: text } });
      expect(again.status).to.equal(409);
      await strict.api('PUT', `/Users(${user})/Favorites`, { body: [id] });
      expect(valuesOf(await strict.api('GET', `/Users(${user})/Favorites`)).map((each) => each['Id'])).to.deep.equal([
        text,
        id,
      ]);
      expect(member(await strict.api('GET', `/Favorites(${id})`), 'DisplayPosition')).to.equal(1);
    } finally {
      await strict.close();
    }
  });
});
