import { expect } from 'chai';
import { createFolderRecord } from '../../../../mock-sharefile/domain/items/item-record.ts';
import { createFileRecord } from '../../../../mock-sharefile/domain/items/lean/create-file-record.ts';
import { createItemProperties } from '../../../../mock-sharefile/domain/items/item-properties.ts';
import { compileFilter } from '../../../../mock-sharefile/domain/odata/compile-filter.ts';
import { modifiedSinceBound } from '../../../../mock-sharefile/domain/odata/modified-since-bound.ts';
import { parseFilter } from '../../../../mock-sharefile/domain/odata/parse-filter.ts';

const ANN = {
  id: 'u1',
  email: 'ann@example.com',
  username: 'ann',
  password: 'p',
  firstName: 'Ann',
  lastName: 'Lee',
  company: 'C',
  createdAt: 0,
  roles: [],
  homeFolderId: 'fo2',
};
const properties = createItemProperties(() => ANN);
const at = Date.parse('2026-03-02T09:00:00Z');
const item = { id: 'fo1', streamId: 'st1', creatorId: 'u1', at };
const things = [
  createFolderRecord({ ...item, name: 'Reports' }),
  createFileRecord({ ...item, name: "O'Brien.txt" }, { blobId: 'b', sizeBytes: 2048, md5: 'm' }),
  createFileRecord({ ...item, name: 'a.txt', at: at + 1000 }, { blobId: 'b', sizeBytes: 10, md5: 'm' }),
];

function namesPassing(text: string): readonly string[] {
  return things.filter(compileFilter(parseFilter(text), properties, text)).map((thing) => thing.name);
}

describe('$filter', () => {
  const passing: readonly (readonly [filter: string, names: readonly string[]])[] = [
    ["Name eq 'Reports'", ['Reports']],
    ["Name ne 'Reports'", ["O'Brien.txt", 'a.txt']],
    ["Name eq 'O''Brien.txt'", ["O'Brien.txt"]],
    ["Name eq 'O'Brien.txt'", ["O'Brien.txt"]],
    ["Name eq 'rock 'n' roll'", []],
    ['FileSizeBytes gt 10', ["O'Brien.txt"]],
    ['FileSizeBytes ge 10 and FileSizeBytes lt 2048', ['a.txt']],
    ['FileSizeInKB le 1 and FileSizeInKB gt 0', ['a.txt']],
    ["startswith(Name,'rep')", ['Reports']],
    ["startswith(Name, 'o'b') eq true", ["O'Brien.txt"]],
    ["endswith(Name,'.txt') eq true", ["O'Brien.txt", 'a.txt']],
    ["substringof('epor',Name) eq true", ['Reports']],
    ["isof('ShareFile.Api.Models.File')", ["O'Brien.txt", 'a.txt']],
    ["not isof('ShareFile.Api.Models.File')", ['Reports']],
    ["not(Name eq 'a.txt') and not (Name eq 'Reports')", ["O'Brien.txt"]],
    ["Name eq 'a.txt' or Name eq 'Reports' and FileSizeBytes eq 0", ['Reports', 'a.txt']],
    ["(Name eq 'a.txt' or Name eq 'Reports') and FileSizeBytes eq 0", ['Reports']],
    ['CreationDate gt 2026-03-02T09:00:00Z', ['a.txt']],
    ['CreationDate ge 2026-03-02 09:00:01Z', ['a.txt']],
    ["CreationDate gt datetime'2026-03-02T09:00:00Z'", ['a.txt']],
    ["CreationDate gt '2026-03-02T09:00:00Z'", ['a.txt']],
    ['2026-03-02T09:00:00.5Z lt CreationDate', ['a.txt']],
    ['CreationDate lt 2026-03-02', []],
    ['date(CreationDate) eq 2026-03-02', ['Reports', "O'Brien.txt", 'a.txt']],
    ['IsHidden eq false', ['Reports', "O'Brien.txt", 'a.txt']],
    ['IsHidden', []],
    ['time(CreationDate) eq 09:00', ['Reports', "O'Brien.txt"]],
    ["time(CreationDate) gt time'PT9H'", ['a.txt']],
    ['Hash eq null', ['Reports']],
    ['null ne Hash', ["O'Brien.txt", 'a.txt']],
    ['FileSizeBytes gt -1', ['Reports', "O'Brien.txt", 'a.txt']],
    ['FileSizeBytes eq 10L', ['a.txt']],
    ["Id eq guid'00000000-0000-0000-0000-000000000000'", []],
    ['Parent/Name eq null', ['Reports', "O'Brien.txt", 'a.txt']],
    ["Creator/Email eq 'ann@example.com'", ['Reports', "O'Brien.txt", 'a.txt']],
    ["startswith(Creator/LastName,'L') and Parent/Parent/Creator/Email eq null", ['Reports', "O'Brien.txt", 'a.txt']],
    ["CreatorNameShort eq 'A. Lee'", ['Reports', "O'Brien.txt", 'a.txt']],
  ];
  for (const [filter, names] of passing) {
    it(`lets ${JSON.stringify(names)} pass ${filter}`, () => {
      expect(namesPassing(filter)).to.deep.equal(names);
    });
  }

  const refused: readonly (readonly [filter: string, position: number])[] = [
    ['Name eq', 7],
    ["Name eq 'x' and", 15],
    ["Name is 'x'", 5],
    ["(Name eq 'x'", 12],
    ["Nme eq 'x'", 0],
    ['Name gt 3', 0],
    ['FileSizeBytes', 0],
    ["startswith(Name) eq true and Name eq 'x'", 0],
    ["Name eq 'x' and CreationDate gt 2026-02-30T00:00:00Z", 32],
    ['isof(Name)', 0],
    ["Name eq 'x", 8],
    ["Name eq 'x' and Creator/Emial eq 'y'", 16],
    ['time(CreationDate) eq 25:00', 22],
    ['Name', 0],
  ];
  for (const [filter, position] of refused) {
    it(`refuses ${filter} and points at position ${position}`, () => {
      expect(() => namesPassing(filter))
        .to.throw(`position ${position} `)
        .with.property('code', 'bad-request');
    });
  }

  const meant: readonly (readonly [filter: string, nearest: string])[] = [
    ["Nme eq 'x'", 'Name'],
    ["name eq 'x'", 'Name'],
    ['FileSizeByte gt 1', 'FileSizeBytes'],
    ["Creator/Emial eq 'y'", 'Creator/Email'],
    ["Parent/Nam eq 'y'", 'Parent/Name'],
  ];
  for (const [filter, nearest] of meant) {
    it(`says that ${filter} probably means ${nearest}`, () => {
      expect(() => namesPassing(filter)).to.throw(`Did you mean ${nearest}?`);
    });
  }

  it('refuses a filter that is nested too deeply instead of running out of stack', () => {
    const filter = `${'('.repeat(20_000)}IsHidden${')'.repeat(20_000)}`;
    expect(() => namesPassing(filter))
      .to.throw()
      .with.property('code', 'bad-request');
  });

  const bounds: readonly (readonly [filter: string, at: number | undefined, inclusive?: boolean])[] = [
    ['ProgenyEditDate gt 2026-03-02T09:00:00Z', at, false],
    ['ProgenyEditDate ge 2026-03-02T09:00:00Z', at, true],
    ['2026-03-02T09:00:00Z lt ProgenyEditDate', at, false],
    ["Name eq 'x' and ProgenyEditDate ge datetime'2026-03-02T09:00:00Z'", at, true],
    ['ProgenyEditDate gt 2026-01-01T00:00:00Z and ProgenyEditDate gt 2026-03-02T09:00:00Z', at, false],
    ["Name eq 'x' or ProgenyEditDate ge 2026-03-02T09:00:00Z", undefined],
    ['ProgenyEditDate lt 2026-03-02T09:00:00Z', undefined],
    ['not (ProgenyEditDate gt 2026-03-02T09:00:00Z)', undefined],
  ];
  for (const [filter, bound, inclusive] of bounds) {
    it(`${bound === undefined ? 'finds no start for the modification log in' : 'lets the log answer'} ${filter}`, () => {
      const expected = bound === undefined ? undefined : { at: bound, inclusive };
      expect(modifiedSinceBound(parseFilter(filter))).to.deep.equal(expected);
    });
  }
});
