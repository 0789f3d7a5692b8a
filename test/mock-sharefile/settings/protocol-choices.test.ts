import type { SettingChoices, Choice } from './choice.ts';
import { describeChoices } from './choice.ts';
import { namesFound, selectedMembers, statusOf, twoVersions, versionsListed } from './what-clients-see.ts';

const statusOfPath =
  (path: string): Choice['see'] =>
  (test) =>
    statusOf(test, 'GET', path);
const statusOfBody =
  (body: string | object): Choice['see'] =>
  (test) =>
    statusOf(test, 'POST', '/Items(home)/Folder', { body });
/** 0 is the older version, 1 the newer, 2 the stream of both. */
const statusOfVersion =
  (index: number): Choice['see'] =>
  async (test) =>
    statusOf(test, 'GET', `/Items(${(await twoVersions(test))[index] ?? ''})`);

const CHOICES: readonly SettingChoices[] = [
  [
    'expandNeedsSelect',
    { settings: {}, see: selectedMembers, expected: ['Id', 'Name', 'odata.metadata', 'odata.type', 'url'] },
    {
      settings: { expandNeedsSelect: false },
      see: selectedMembers,
      expected: ['Creator', 'Id', 'Name', 'odata.metadata', 'odata.type', 'url'],
    },
  ],
  [
    'alwaysSelected',
    {
      settings: { alwaysSelected: ['odata.type', 'Id', 'url'] },
      see: selectedMembers,
      expected: ['Id', 'Name', 'odata.type', 'url'],
    },
  ],
  [
    'textFunctionsIgnoreCase',
    { settings: {}, see: (test) => namesFound(test, "startswith(Name, 'UPPER') eq true"), expected: ['Upper.txt'] },
    {
      settings: { textFunctionsIgnoreCase: false },
      see: (test) => namesFound(test, "startswith(Name, 'UPPER') eq true"),
      expected: [],
    },
    {
      settings: { textFunctionsIgnoreCase: false },
      see: (test) => namesFound(test, "substringof('pper', Name) eq true"),
      expected: ['Upper.txt'],
    },
  ],
  [
    'filterKnowsGeAndLe',
    {
      settings: { seedFileCount: 0 },
      see: (test) => namesFound(test, "FileSizeBytes ge 1 and isof('ShareFile.Api.Models.File')"),
      expected: ['Upper.txt'],
    },
    {
      settings: { filterKnowsGeAndLe: false },
      see: (test) => namesFound(test, 'not (FileSizeBytes ge 1)'),
      expected: 400,
    },
    {
      settings: { filterKnowsGeAndLe: false, seedFileCount: 0 },
      see: (test) => namesFound(test, "isof('ShareFile.Api.Models.File') and FileSizeBytes gt 0"),
      expected: ['Upper.txt'],
    },
  ],
  [
    'entityNamesIgnoreCase',
    { settings: {}, see: statusOfPath('/ITEMS(home)/children'), expected: 200 },
    { settings: { entityNamesIgnoreCase: false }, see: statusOfPath('/ITEMS(home)'), expected: 404 },
    {
      settings: { entityNamesIgnoreCase: false },
      see: statusOfPath('/Items%28home%29/children'),
      expected: 404,
    },
    {
      settings: { entityNamesIgnoreCase: false },
      see: statusOfPath('/Items(home)/Children'),
      expected: 200,
    },
  ],
  [
    'jsonNeedsMediaType',
    {
      settings: {},
      see: statusOfBody('{"Name":"F"}'),
      expected: 200,
    },
    {
      settings: { jsonNeedsMediaType: true },
      see: statusOfBody('{"Name":"F"}'),
      expected: 415,
    },
    {
      settings: { jsonNeedsMediaType: true },
      see: statusOfBody({ Name: 'F' }),
      expected: 200,
    },
  ],
  [
    'streamIdsAreItemIds',
    {
      settings: {},
      see: statusOfVersion(2),
      expected: 200,
    },
    {
      settings: { streamIdsAreItemIds: false },
      see: statusOfVersion(2),
      expected: 404,
    },
    {
      settings: { streamIdsAreItemIds: false },
      see: statusOfVersion(1),
      expected: 200,
    },
  ],
  [
    'oldVersionsReadable',
    {
      settings: {},
      see: statusOfVersion(0),
      expected: 200,
    },
    {
      settings: { oldVersionsReadable: false },
      see: statusOfVersion(0),
      expected: 404,
    },
    {
      settings: { oldVersionsReadable: false },
      see: statusOfVersion(1),
      expected: 200,
    },
  ],
  [
    'streamOrder',
    { settings: {}, see: versionsListed, expected: [2, 1] },
    { settings: { streamOrder: 'oldest-first' }, see: versionsListed, expected: [1, 2] },
  ],
];

describeChoices('a choice about OData and ids', CHOICES);
