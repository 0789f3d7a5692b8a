import { isRecord, member, namesOf, stringMember, valuesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import type { Answer } from '../validated-client.ts';
import type { SettingChoices } from './choice.ts';
import { describeChoices } from './choice.ts';

const makeFolder = async (test: TestMock, parentId: string, Name: string): Promise<string> =>
  stringMember(await test.api('POST', `/Items(${parentId})/Folder`, { body: { Name } }), 'Id');

function found(answer: Answer): readonly unknown[] {
  const results = member(answer, 'Results');
  return Array.isArray(results) ? results.filter(isRecord).map((each) => each['DisplayName']) : [];
}

/** Gives the names on the way to a file, without that of the top. */
async function wayTo(test: TestMock): Promise<unknown> {
  const folder = await makeFolder(test, 'root', 'F');
  const file = await test.upload(folder, 'a.txt', 'a');
  return namesOf(await test.api('GET', `/Items(${file})/Breadcrumbs`)).slice(1);
}

/** Gives what is found of one file that has the word in its name and one that has it in its description by now. */
async function searched(test: TestMock): Promise<unknown> {
  const folder = await makeFolder(test, 'root', 'F');
  await test.upload(folder, 'contract.txt', 'a');
  const other = await test.upload(folder, 'other.txt', 'a', { details: 'of no meaning' });
  // From the first search on, an index has to follow what changes.
  await test.api('GET', '/Items/Search?query=contract');
  await test.api('PATCH', `/Items(${other})`, { body: { Description: 'Draft of the contract' } });
  const names = found(await test.api('GET', '/Items/Search?query=contract'));
  const forgotten = found(await test.api('GET', '/Items/Search?query=meaning'));
  const body = { Query: { SearchQuery: 'contract', ItemNameOnly: true } };
  return [names, forgotten, found(await test.api('POST', '/Items/AdvancedSearch', { body }))];
}

/** Gives what an advanced search finds in a folder in which a file lies, and another in a folder of it. */
async function searchedIn(test: TestMock): Promise<unknown> {
  const folder = await makeFolder(test, 'root', 'F');
  await test.upload(folder, 'right in it.txt', 'a');
  await test.upload(await makeFolder(test, folder, 'G'), 'far below it.txt', 'a');
  const body = { Query: { SearchQuery: 'it', ParentID: [folder] } };
  return found(await test.api('POST', '/Items/AdvancedSearch', { body }));
}

/** Gives BatchProgress before and after it is done. */
async function progress(test: TestMock): Promise<unknown> {
  const file = await test.upload('home', 'a.txt', 'a');
  const promised = await test.api('DELETE', `/Items(${file})`);
  const path = `/AsyncOperations/GetByBatch(${String(valuesOf(promised)[0]?.['BatchID'])})`;
  await test.world.advance('1m');
  const done = await test.api('GET', path);
  return [promised, done].map((answer) => valuesOf(answer)[0]?.['BatchProgress']);
}

/** Removes favorites without saying which; gives the status and how many there are left. */
async function removed(test: TestMock): Promise<unknown> {
  const me = stringMember(await test.api('GET', '/Users'), 'Id');
  for (const name of ['H', 'I']) {
    await test.api('POST', `/Users(${me})/Favorites`, { body: { Id: await makeFolder(test, 'home', name) } });
  }
  const before = valuesOf(await test.api('GET', `/Users(${me})/Favorites`)).length;
  const { status } = await test.api('DELETE', `/Users(${me})/Favorites`);
  const left = valuesOf(await test.api('GET', `/Users(${me})/Favorites`)).length;
  return [status, left === before ? 'all are there' : left];
}

/** Locks a file twice as an employee, then has the owner of the account take the lock away; gives both statuses. */
async function lockedTwice(test: TestMock): Promise<unknown> {
  const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
  const employee = { headers: { Authorization: `Bearer ${token}` } };
  const Principal = { Id: stringMember(await test.api('GET', '/Users', employee), 'Id') };
  const folder = await makeFolder(test, 'root', 'F');
  await test.api('POST', `/Items(${folder})/AccessControls`, { body: { Principal, CanView: true, CanUpload: true } });
  const path = `/Items(${await test.upload(folder, 'a.txt', 'a')})/FileLock`;
  const lock = await test.api('POST', path, { ...employee, body: {} });
  const again = await test.api('POST', path, { ...employee, body: {} });
  return [again.status, (await test.api('DELETE', `${path}(${stringMember(lock, 'LockId')})`)).status];
}

const CHOICES: readonly SettingChoices[] = [
  [
    'breadcrumbsIncludeItem',
    { settings: {}, see: wayTo, expected: ['F', 'a.txt'] },
    { settings: { breadcrumbsIncludeItem: false }, see: wayTo, expected: ['F'] },
  ],
  [
    'searchLooksAt',
    { settings: {}, see: searched, expected: [['contract.txt'], [], ['contract.txt']] },
    {
      settings: { searchLooksAt: 'names-and-descriptions' },
      see: searched,
      expected: [['contract.txt', 'other.txt'], [], ['contract.txt']],
    },
  ],
  [
    'searchParentMeans',
    { settings: {}, see: searchedIn, expected: ['far below it.txt', 'right in it.txt'] },
    { settings: { searchParentMeans: 'children' }, see: searchedIn, expected: ['right in it.txt'] },
  ],
  [
    'batchProgressUnit',
    { settings: { asyncOperations: 'always' }, see: progress, expected: [0, 100] },
    { settings: { asyncOperations: 'always', batchProgressUnit: 'fraction' }, see: progress, expected: [0, 1] },
  ],
  [
    'deleteFavoritesWithoutIds',
    { settings: {}, see: removed, expected: [204, 0] },
    { settings: { deleteFavoritesWithoutIds: 'refuse' }, see: removed, expected: [400, 'all are there'] },
  ],
  [
    'fileLockTwice',
    { settings: {}, see: lockedTwice, expected: [200, 204] },
    { settings: { fileLockTwice: 'refuse' }, see: lockedTwice, expected: [409, 204] },
  ],
  [
    'fileLocksAreBrokenByManagers',
    { settings: { fileLocksAreBrokenByManagers: false }, see: lockedTwice, expected: [200, 409] },
  ],
];

describeChoices('a choice about items and what hangs on them', CHOICES);
