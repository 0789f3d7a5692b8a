import { expect } from 'chai';
import fc from 'fast-check';
import { createTestMock, stringMember } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

interface Rights {
  readonly CanView: boolean;
  readonly CanDownload: boolean;
  readonly CanUpload: boolean;
  readonly CanDelete: boolean;
}

/** Rights that somebody gets on a folder, by himself or through his group; 0 is the folder at the top. */
interface Grant {
  readonly depth: number;
  readonly toGroup: boolean;
  readonly rights: Rights;
}

const DEPTH = 3;

/** Section 3.4 of the reference: download implies view, and who may not download may not delete. */
function implied(rights: Rights): Rights {
  return {
    ...rights,
    CanView: rights.CanView || rights.CanDownload,
    CanDelete: rights.CanDelete && rights.CanDownload,
  };
}

/** What holds in a folder: all that the nearest folder on the way up says that says anything. */
function expectedRights(grants: readonly Grant[], depth: number): Rights {
  for (let each = depth; each >= 0; each -= 1) {
    const given = grants.filter((grant) => grant.depth === each).map(({ rights }) => implied(rights));
    const has = (name: keyof Rights): boolean => given.some((rights) => rights[name]);
    if (given.length > 0) {
      return {
        CanView: has('CanView'),
        CanDownload: has('CanDownload'),
        CanUpload: has('CanUpload'),
        CanDelete: has('CanDelete'),
      };
    }
  }
  return { CanView: false, CanDownload: false, CanUpload: false, CanDelete: false };
}

const grantsOf = fc.uniqueArray(
  fc.record({
    depth: fc.nat(DEPTH - 1),
    toGroup: fc.boolean(),
    rights: fc.record({
      CanView: fc.boolean(),
      CanDownload: fc.boolean(),
      CanUpload: fc.boolean(),
      CanDelete: fc.boolean(),
    }),
  }),
  { maxLength: 5, selector: ({ depth, toGroup }) => `${depth} ${toGroup}` },
);

describe('rights on folders', () => {
  let test: TestMock;
  let headers: { Authorization: string };
  let userId: string;
  let groupId: string;

  before(async () => {
    test = await createTestMock();
    headers = { Authorization: `Bearer ${await test.signIn('employee@cloud-elements.example', 'employee-password')}` };
    userId = stringMember(await test.api('GET', '/Users', { headers }), 'Id');
    const group = await test.api('POST', '/Groups', { body: { Name: 'Readers', Contacts: [{ Id: userId }] } });
    groupId = stringMember(group, 'Id');
  });
  after(() => test.close());

  const makeFolder = async (parentId: string, Name: string): Promise<string> =>
    stringMember(await test.api('POST', `/Items(${parentId})/Folder`, { body: { Name } }), 'Id');
  const as = (method: string, path: string, body?: object): Promise<Answer> =>
    test.api(method, path, { headers, ...(body && { body }) });

  /** Tries all that needs a right, in a folder and on a file of it; the last one succeeds at most once. */
  const attempts: readonly (readonly [
    right: keyof Rights,
    path: (folderId: string, fileId: string) => Promise<Answer>,
  ])[] = [
    ['CanView', (folderId) => as('GET', `/Items(${folderId})`)],
    ['CanView', (_, fileId) => as('GET', `/Items(${fileId})`)],
    ['CanDownload', (_, fileId) => as('GET', `/Items(${fileId})/Download?redirect=false`)],
    ['CanDownload', (_, fileId) => as('POST', `/Items(${fileId})/Copy?targetid=home&overwrite=true`)],
    ['CanUpload', (folderId) => as('POST', `/Items(${folderId})/Upload2`, { raw: true, fileName: 'b.txt' })],
    ['CanUpload', (folderId) => as('POST', `/Items(${folderId})/Folder?overwrite=true`, { Name: 'New' })],
    ['CanUpload', (_, fileId) => as('PATCH', `/Items(${fileId})`, { Description: 'edited' })],
    ['CanDelete', (_, fileId) => as('DELETE', `/Items(${fileId})`)],
  ];

  it('let pass what they allow, and refuse all else without a trace, however they are given', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(grantsOf, async (grants) => {
        count += 1;
        const folderIds: string[] = [];
        for (let depth = 0; depth < DEPTH; depth += 1) {
          folderIds.push(await makeFolder(folderIds.at(-1) ?? 'root', `F${count}`));
        }
        for (const { depth, toGroup, rights } of grants) {
          const body = { Principal: { Id: toGroup ? groupId : userId }, ...rights };
          expect(
            (await test.api('POST', `/Items(${folderIds[depth] ?? ''})/AccessControls`, { body })).status,
          ).to.equal(200);
        }
        for (const [depth, folderId] of folderIds.entries()) {
          const fileId = await test.upload(folderId, 'a.txt', 'x');
          const expected = expectedRights(grants, depth);
          for (const [index, [right, attempt]] of attempts.entries()) {
            const before = test.mock.changes().length;
            const { status } = await attempt(folderId, fileId);
            // What one may not see one may do nothing with, whatever else was given.
            const mayPass = expected.CanView && expected[right];
            expect(status < 400, `attempt ${index} (${right}) at depth ${depth} is ${status}`).to.equal(mayPass);
            if (!mayPass) expect(test.mock.changes()).to.have.length(before);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});
