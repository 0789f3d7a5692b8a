import { expect } from 'chai';
import { createTestMock, member, namesOf, stringMember } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { ShareFileSettings } from '../../../../mock-sharefile/index.ts';

interface LockLab {
  readonly test: TestMock;
  readonly folder: string;
  readonly file: string;
  readonly employee: { readonly headers: { readonly Authorization: string } };
}

/** A folder of the owner in which an employee may do all but manage. */
async function createLockLab(settings: Partial<ShareFileSettings> = {}): Promise<LockLab> {
  const test = await createTestMock(settings);
  const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
  const employee = { headers: { Authorization: `Bearer ${token}` } };
  const him = stringMember(await test.api('GET', '/Users', employee), 'Id');
  const folder = stringMember(await test.api('POST', '/Items(top)/Folder', { body: { Name: 'Shared' } }), 'Id');
  const rights = { Principal: { Id: him }, CanDownload: true, CanUpload: true, CanDelete: true };
  await test.api('POST', `/Items(${folder})/AccessControls`, { body: rights });
  return { test, folder, file: await test.upload(folder, 'a.txt', 'hello'), employee };
}

describe('file locks', () => {
  let lab: LockLab;
  beforeEach(async () => {
    lab = await createLockLab();
  });
  afterEach(() => lab.test.close());

  const lock = (body: object = {}) => lab.test.api('POST', `/Items(${lab.file})/FileLock`, { body });
  const tryUpload = () => {
    const body = { method: 'standard', raw: true, fileName: 'a.txt', overwrite: true };
    return lab.test.api('POST', `/Items(${lab.folder})/Upload2`, { ...lab.employee, body });
  };

  it('are made, read, prolonged and released', async () => {
    const { test, file } = lab;
    expect((await test.api('GET', `/Items(${file})/FileLock`)).status).to.equal(404);
    const made = await lock({ ExpirationTimeInMinutes: 30 });
    expect(made.status, made.text).to.equal(200);
    const id = stringMember(made, 'LockId');
    expect(made.body).to.include({ Id: id, ExpirationTimeInMinutes: 30 });
    await test.world.advance('20m');
    const longer = await test.api('PATCH', `/Items(${file})/FileLock`, { body: {} });
    expect(Date.parse(stringMember(longer, 'ExpirationDate')) - test.world.clock.now()).to.be.within(
      30 * 60_000 - 10,
      30 * 60_000 + 10,
    );
    const read = await test.api('GET', `/Items(${file})/FileLock?$expand=Owner`);
    expect(read.body).to.have.nested.property('Owner.Email', test.mock.credentials.username);
    const item = await test.api('GET', `/Items(${file})?$expand=LockedBy,FileLockInfo`);
    expect(item.body).to.have.nested.property('LockedBy.Email', test.mock.credentials.username);
    expect(item.body).to.have.nested.property('FileLockInfo.LockId', id);
    expect((await test.api('DELETE', `/Items(${file})/FileLock(other)`)).status).to.equal(404);
    expect((await test.api('DELETE', `/Items(${file})/FileLock(${id.toUpperCase()})`)).status).to.equal(204);
    expect((await test.api('GET', `/Items(${file})/FileLock`)).status).to.equal(404);
    const again = stringMember(await lock(), 'LockId');
    expect((await test.api('POST', `/Items(${file})/FileLock(${again})/Discard`)).status).to.equal(204);
    expect((await test.api('GET', `/Items(${file})?$expand=LockedBy`)).body).to.not.have.property('LockedBy');
  });

  it('keep everybody else from changing the file, in every way', async () => {
    const { test, file, folder, employee } = lab;
    const outside = stringMember(
      await test.api('POST', '/Items(home)/Folder', { ...employee, body: { Name: 'X' } }),
      'Id',
    );
    await test.api('POST', `/Items(${file})/Copy?targetid=${outside}`, employee);
    const begun = await tryUpload();
    const id = stringMember(await lock(), 'LockId');
    const attempts: readonly (readonly [method: string, path: string, body?: object])[] = [
      ['PATCH', `/Items(${file})`, { Description: 'mine' }],
      ['PATCH', `/Items(${file})`, { Parent: { Id: outside } }],
      ['DELETE', `/Items(${file})`],
      ['DELETE', `/Items(${file})?singleversion=true`],
      ['DELETE', `/Items(${folder})`],
      ['PATCH', `/Items(${folder})`, { Name: 'Other' }],
      ['POST', `/Items(${folder})/BulkDelete`, [file]],
      ['POST', `/Items(${file})/FileLock`, {}],
      ['PATCH', `/Items(${file})/FileLock`, {}],
      ['DELETE', `/Items(${file})/FileLock(${id})`],
      ['POST', `/Items(${file})/FileLock(${id})/Discard`],
    ];
    for (const [method, path, body] of attempts) {
      const answer = await test.api(method, path, { ...employee, ...(body && { body }) });
      expect([answer.status, member(answer, 'reason')], `${method} ${path}`).to.deep.equal([409, 'FileIsLocked']);
    }
    expect((await tryUpload()).status).to.equal(409);
    // An upload that was announced before is refused with its last byte.
    const sent = await test.client('POST', `${stringMember(begun, 'ChunkUri')}&fmt=json`, { body: 'theirs' });
    expect(sent.body).to.include({ error: true });
    expect((await test.api('GET', `/Items(${file})`)).body).to.include({ Version: 1, Description: '' });
    // Who holds the lock goes on, and so do readers and neighbours.
    expect(await test.upload(folder, 'a.txt', 'mine')).to.match(/^fi/);
    expect((await test.api('GET', `/Items(${file})/Download?redirect=false`, employee)).status).to.equal(200);
    const second = stringMember(await test.api('GET', `/Items(${folder})/ByPath?path=/a.txt`), 'Id');
    expect((await test.api('GET', `/Items(${second})/FileLock`)).body).to.include({ LockId: id });
    await test.api('DELETE', `/Items(${second})/FileLock(${id})`);
    expect((await tryUpload()).status).to.equal(200);
  });

  it('keep everybody else from putting something in the place of the file, now or later', async () => {
    for (const asyncOperations of ['never', 'always'] as const) {
      const { test, file, folder, employee } = await createLockLab({ asyncOperations });
      try {
        const asEmployee = (method: string, path: string, body?: object) =>
          test.api(method, path, { ...employee, ...(body && { body }) });
        const outside = stringMember(await asEmployee('POST', '/Items(home)/Folder', { Name: 'Shared' }), 'Id');
        const upload = (parent: string, fileName: string) =>
          test.upload(parent, fileName, 'theirs', {}, employee.headers);
        const [same, other] = [await upload(outside, 'a.txt'), await upload(folder, 'b.txt')];
        await test.api('POST', `/Items(${file})/FileLock`, { body: {} });
        const root = stringMember(await test.api('GET', `/Items(${folder})/Parent`), 'Id');
        const attempts: readonly (readonly [method: string, path: string, body?: object])[] = [
          ['PATCH', `/Items(${same})?overwrite=true`, { Parent: { Id: folder } }],
          ['PATCH', `/Items(${other})?overwrite=true`, { Name: 'A.TXT' }],
          ['POST', `/Items(${same})/Copy?targetid=${folder}&overwrite=true`],
          ['POST', `/Items(${outside})/Copy?targetid=${root}&overwrite=true`],
        ];
        const before = test.mock.changes().length;
        for (const [method, path, body] of attempts) {
          const answer = await asEmployee(method, path, body);
          if (answer.status !== 202) expect(answer.status, `${method} ${path}`).to.equal(409);
        }
        await test.world.advance('1m');
        expect(test.mock.changes()).to.have.lengthOf(before);
        expect((await test.api('GET', `/Items(${file})`)).body).to.include({ Version: 1, FileSizeBytes: 5 });
        // A folder that is filled up beside the locked file is none of its business.
        expect((await asEmployee('DELETE', `/Items(${same})?forceSync=true`)).status).to.equal(204);
        await upload(outside, 'c.txt');
        const filled = await asEmployee('POST', `/Items(${outside})/Copy?targetid=${root}&overwrite=true`);
        expect(filled.status, filled.text).to.be.oneOf([200, 202]);
        await test.world.advance('1m');
        expect(namesOf(await test.api('GET', `/Items(${folder})/Children`))).to.deep.equal(['a.txt', 'b.txt', 'c.txt']);
      } finally {
        await test.close();
      }
    }
  });

  it('end by themselves', async () => {
    await lock({ ExpirationTimeInMinutes: 5 });
    await lab.test.world.advance('4m');
    expect((await tryUpload()).status).to.equal(409);
    await lab.test.world.advance('61s');
    expect((await tryUpload()).status).to.equal(200);
    expect((await lab.test.api('GET', `/Items(${lab.file})/FileLock`)).status).to.equal(404);
  });

  it('are taken away by those who manage the rights', async () => {
    const { test, file, employee } = lab;
    const id = stringMember(await test.api('POST', `/Items(${file})/FileLock`, { ...employee, body: {} }), 'LockId');
    expect((await test.api('PATCH', `/Items(${file})`, { body: { Description: 'd' } })).status).to.equal(409);
    expect((await test.api('DELETE', `/Items(${file})/FileLock(${id})`)).status).to.equal(204);
    expect((await test.api('PATCH', `/Items(${file})`, { body: { Description: 'd' } })).status).to.equal(200);
  });

  it('obey their settings', async () => {
    const soft = await createLockLab({ fileLocks: 'soft', fileLockMinutes: 7 });
    const off = await createLockLab({ fileLocks: 'off' });
    try {
      const made = await soft.test.api('POST', `/Items(${soft.file})/FileLock`, { body: {} });
      expect(made.body).to.include({ ExpirationTimeInMinutes: 7 });
      const changed = await soft.test.api('PATCH', `/Items(${soft.file})`, {
        ...soft.employee,
        body: { Description: 'd' },
      });
      expect(changed.status).to.equal(200);
      expect(namesOf(await soft.test.api('GET', '/Capabilities')))
        .to.include('SoftLock')
        .and.not.include('HardLock');
      const refused = await off.test.api('POST', `/Items(${off.file})/FileLock`, { body: {} });
      expect([refused.status, member(refused, 'reason')]).to.deep.equal([403, 'FeatureDisabled']);
      expect((await off.test.api('GET', '/Accounts/Preferences')).body).to.include({ EnableFileLocking: false });
    } finally {
      await soft.test.close();
      await off.test.close();
    }
  });
});
