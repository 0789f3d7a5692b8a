import { expect } from 'chai';
import { createTestMock, member, stringMember } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

describe('the rights of who moves something', () => {
  let test: TestMock;
  let headers: { Authorization: string };
  let folderId: string;
  let fileId: string;

  beforeEach(async () => {
    test = await createTestMock();
    headers = { Authorization: `Bearer ${await test.signIn('employee@cloud-elements.example', 'employee-password')}` };
    const folder = await test.api('POST', '/Items(root)/Folder', { body: { Name: 'Ours' } });
    folderId = stringMember(folder, 'Id');
    fileId = await test.upload(folderId, 'a.txt', 'content');
    const Principal = { Id: stringMember(await test.api('GET', '/Users', { headers }), 'Id') };
    const body = { Principal, CanView: true, CanDownload: true, CanUpload: true };
    await test.api('POST', `/Items(${folderId})/AccessControls`, { body });
  });
  afterEach(() => test.close());

  const patch = (id: string, body: object, query = ''): Promise<Answer> =>
    test.api('PATCH', `/Items(${id})${query}`, { headers, body });

  it('must let him delete what he puts it in the place of', async () => {
    const mine = stringMember(await test.api('POST', '/Items(home)/Folder', { headers, body: { Name: 'Mine' } }), 'Id');
    const own = await test.upload(mine, 'a.txt', 'mine', {}, headers);
    const other = await test.upload(folderId, 'b.txt', 'other');
    const before = test.mock.changes().length;
    for (const [id, body] of [
      [own, { Parent: { Id: folderId } }],
      [other, { Name: 'a.txt' }],
    ] as const) {
      const answer = await patch(id, body, '?overwrite=true');
      expect([answer.status, member(answer, 'reason')], id).to.deep.equal([403, 'Forbidden']);
    }
    expect(test.mock.changes()).to.have.lengthOf(before);
    expect((await patch(own, { Parent: { Id: folderId }, Name: 'c.txt' })).status).to.equal(200);
  });

  it('need not let him delete what stays where it is, however its folder is named', async () => {
    const stream = stringMember(await test.api('GET', `/Items(${folderId})`), 'StreamID');
    for (const id of [folderId, folderId.toUpperCase(), stream]) {
      expect((await patch(fileId, { Parent: { Id: id }, Description: id })).status, id).to.equal(200);
    }
    expect((await patch(fileId, { Parent: { Id: 'home' } })).status).to.equal(403);
  });
});
