import { expect } from 'chai';
import type { ShareFileSettings } from '../../../mock-sharefile/index.ts';
import { member, namesOf, stringMember } from '../create-test-mock.ts';
import { createShareLab } from '../http/shares/share-lab.ts';
import type { ShareLab } from '../http/shares/share-lab.ts';

const ALL = { CanView: true, CanDownload: true, CanUpload: true, CanDelete: true, CanManagePermissions: true };

async function employeeId({ test, employee }: ShareLab): Promise<string> {
  return stringMember(await test.api('GET', '/Users', employee), 'Id');
}

/** Gives somebody rights on the shared folder. */
async function grant(lab: ShareLab, rights: object): Promise<void> {
  const body = { Principal: { Id: await employeeId(lab) }, ...rights };
  await lab.test.api('POST', `/Items(${lab.folderId})/AccessControls`, { body });
}

/** Renames and moves as somebody with some rights only, and gives both statuses. */
async function renameAndMove(lab: ShareLab, rights: object): Promise<readonly number[]> {
  const { test, fileId, folderId, employee } = lab;
  await grant(lab, { CanView: true, CanDownload: true, ...rights });
  const below = await test.api('POST', `/Items(${folderId})/Folder`, { body: { Name: 'Below' } });
  const edits = [{ Name: 'b.txt' }, { Parent: { Id: stringMember(below, 'Id') } }];
  const statuses = [];
  for (const body of edits) statuses.push((await test.api('PATCH', `/Items(${fileId})`, { ...employee, body })).status);
  return statuses;
}

/** Uploads as a visitor and gives the name of the maker. */
async function visitorsUpload(lab: ShareLab): Promise<unknown> {
  const id = stringMember(await lab.request(), 'Id');
  const body = { raw: true, fileName: 'from-a-visitor.txt' };
  const uri = stringMember(await lab.visit('POST', `/Shares(${id})/Upload2`, body), 'ChunkUri');
  await lab.test.client('POST', uri, { body: 'hello' });
  const item = await lab.test.api('GET', `/Items(${lab.folderId})/ByPath?path=/from-a-visitor.txt`);
  const owner = await lab.test.api('GET', '/Users');
  return member(item, 'CreatorLastName') === member(owner, 'LastName') ? 'sharer' : member(item, 'CreatorLastName');
}

/** Fetches what a user shared who was deleted since. */
async function afterDeletion(lab: ShareLab): Promise<unknown> {
  await grant(lab, ALL);
  const body = { ShareType: 'Send', Items: [{ Id: lab.fileId }] };
  const id = stringMember(await lab.test.api('POST', '/Shares', { ...lab.employee, body }), 'Id');
  const before = await lab.fetchShared(`/Shares(${id})/Download`);
  await lab.test.api('DELETE', `/Users(${await employeeId(lab)})`);
  const [status] = await lab.fetchShared(`/Shares(${id})/Download`);
  return [before[0], status];
}

/** Makes a share of type Request whose folder stands in Parent, then one where it stands in Items. */
async function requests(lab: ShareLab): Promise<unknown> {
  const places = [{ Parent: { Id: lab.folderId } }, { Parent: undefined, Items: [{ Id: lab.folderId }] }];
  const statuses = [];
  for (const place of places) statuses.push((await lab.request(place)).status);
  return statuses;
}

/** Gives the rights of the employee to the client with a body whose members have these names. */
async function clone(lab: ShareLab, names: readonly string[]): Promise<unknown> {
  await grant(lab, { CanView: true });
  const [folder = '', principal = '', clones = ''] = names;
  const body = { [folder]: lab.folderId, [principal]: await employeeId(lab), [clones]: [lab.clientId] };
  await lab.test.api('POST', '/AccessControls/Clone', { body });
  return namesOf(await lab.test.api('GET', `/Items(${lab.folderId})/Children`, lab.client));
}

/** A setting, what is done, and what of it shows. */
const ROWS: readonly (readonly [
  settings: Partial<ShareFileSettings>,
  see: (lab: ShareLab) => unknown,
  expected: unknown,
])[] = [
  [{}, (lab) => renameAndMove(lab, { CanUpload: true }), [200, 403]],
  [{}, (lab) => renameAndMove(lab, { CanDelete: true }), [403, 403]],
  [{}, (lab) => renameAndMove(lab, { CanUpload: true, CanDelete: true }), [200, 200]],
  [{ moveNeeds: 'canUpload' }, (lab) => renameAndMove(lab, { CanUpload: true }), [200, 200]],
  [{ renameNeeds: 'canDelete' }, (lab) => renameAndMove(lab, { CanUpload: true }), [403, 403]],
  [{ renameNeeds: 'canManagePermissions' }, (lab) => renameAndMove(lab, ALL), [200, 200]],
  [{}, visitorsUpload, 'sharer'],
  [{ visitorUploadsAreBy: 'nobody' }, visitorsUpload, ''],
  [{}, afterDeletion, [200, 401]],
  [{ sharesOfDeletedUsers: 'go-to-owner' }, afterDeletion, [200, 200]],
  [{}, requests, [200, 200]],
  [{ requestShareFolder: 'parent' }, requests, [200, 400]],
  [{ requestShareFolder: 'items' }, requests, [400, 200]],
  [{}, (lab) => clone(lab, ['FolderId', 'PrincipalId', 'ClonePrincipalIds']), ['a.txt']],
  [
    { cloneMemberNames: { folder: 'ItemId', principal: 'From', clones: 'To' } },
    (lab) => clone(lab, ['ItemId', 'From', 'To']),
    ['a.txt'],
  ],
  [
    { cloneMemberNames: { folder: 'ItemId', principal: 'From', clones: 'To' } },
    (lab) => clone(lab, ['FolderId', 'PrincipalId', 'ClonePrincipalIds']),
    [],
  ],
];

describe('a choice about rights and shares', () => {
  for (const [index, [settings, see, expected]] of ROWS.entries()) {
    const chosen = Object.keys(settings).length === 0 ? 'the defaults' : JSON.stringify(settings);
    it(`is seen by a client (row ${index + 1}): ${chosen} give ${JSON.stringify(expected)}`, async () => {
      const lab = await createShareLab(settings);
      try {
        expect(await see(lab)).to.deep.equal(expected);
      } finally {
        await lab.test.close();
      }
    });
  }
});
