import { expect } from 'chai';
import { XMLParser } from 'fast-xml-parser';
import { entityModel } from '../../../mock-sharefile/domain/model/entity-model.ts';
import { ROUTE_NAMES } from '../../../mock-sharefile/http/routing/route-table.ts';
import { createTestMock, member, valuesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import { undeclaredMembers } from '../undeclared-members.ts';
import { isRecord } from '../is-record.ts';

const PREFIX = 'ShareFile.Api.Models.';
const NO_TOKEN = { headers: { Authorization: '' } };

describe('$metadata', () => {
  let test: TestMock;
  let schema: Readonly<Record<string, unknown>>;

  before(async () => {
    test = await createTestMock();
    const answer = await test.api('GET', '/$metadata', NO_TOKEN);
    expect(answer.status).to.equal(200);
    expect(answer.type).to.equal('application/xml');
    const xml = Buffer.isBuffer(answer.body) ? answer.body.toString() : (answer.text ?? '');
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });
    const parsed: unknown = parser.parse(xml);
    schema = below(parsed, 'edmx:Edmx', 'edmx:DataServices', 'Schema');
  });
  after(() => test.close());

  function below(value: unknown, ...path: readonly string[]): Readonly<Record<string, unknown>> {
    const found = path.reduce<unknown>((each, name) => (isRecord(each) ? each[name] : undefined), value);
    if (isRecord(found)) return found;
    throw new Error(`There is no element ${path.join('/')}.`);
  }

  const elements = (
    parent: Readonly<Record<string, unknown>>,
    name: string,
  ): readonly Readonly<Record<string, unknown>>[] => [parent[name] ?? []].flat().filter(isRecord);
  const names = (name: string): readonly string[] => elements(schema, name).map((each) => String(each['@Name']));

  it('declares every type and enumeration of the model once', () => {
    const declared = [...names('EntityType'), ...names('ComplexType')];
    expect(declared.sort()).to.deep.equal([...entityModel().types.keys()].sort());
    expect([...names('EnumType')].sort()).to.deep.equal([...entityModel().enums.keys()].sort());
  });

  it('refers to nothing that it does not declare', () => {
    const known = new Set([...names('EntityType'), ...names('ComplexType'), ...names('EnumType')]);
    const types = [...elements(schema, 'EntityType'), ...elements(schema, 'ComplexType')];
    const referred = types.flatMap((type) => [
      ...[type['@BaseType']].filter((name) => typeof name === 'string'),
      ...elements(type, 'Property').map((property) => String(property['@Type'])),
    ]);
    const missing = referred
      .map((name) => name.replace(/^Collection\((.+)\)$/, '$1'))
      .filter((name) => !name.startsWith('Edm.') && !known.has(name.slice(PREFIX.length)));
    expect(missing).to.deep.equal([]);
    const associations = new Set(names('Association').map((name) => `${PREFIX}${name}`));
    const navigations = types.flatMap((type) => elements(type, 'NavigationProperty'));
    expect(navigations.length).to.be.greaterThan(50);
    expect(navigations.filter((each) => !associations.has(String(each['@Relationship'])))).to.deep.equal([]);
  });

  it('declares an entity set only where there is a route, and the service document names the same', async () => {
    const sets = elements(below(schema, 'EntityContainer'), 'EntitySet').map((set) => String(set['@Name']));
    expect(sets).to.include.members(['Items', 'Users', 'WebhookSubscriptions', 'WebhookClients']);
    for (const set of sets)
      expect(
        ROUTE_NAMES.some((route) => route.startsWith(`GET ${set}`)),
        set,
      ).to.equal(true);
    for (const path of ['', '/']) {
      const document = await test.api('GET', path, NO_TOKEN);
      expect(valuesOf(document).map((each) => each['url'])).to.deep.equal(sets);
      expect(member(document, 'odata.metadata')).to.match(/\/sf\/v3\/\$metadata$/);
    }
  });

  it('gives the members of an item their types', () => {
    const item = elements(schema, 'EntityType').find((type) => type['@Name'] === 'Item');
    const types = new Map(elements(item ?? {}, 'Property').map((each) => [each['@Name'], each['@Type']]));
    expect(types.get('Name')).to.equal('Edm.String');
    expect(types.get('CreationDate')).to.equal('Edm.DateTimeOffset');
    expect(types.get('FileSizeBytes')).to.equal('Edm.Int64');
    expect(types.get('PreviewStatus')).to.equal(`${PREFIX}PreviewStatus`);
    expect(elements(item ?? {}, 'NavigationProperty').map((each) => each['@Name'])).to.include('Creator');
  });

  it('needs a token if it is told to', async () => {
    const closed = await createTestMock({ metadataIsPublic: false });
    try {
      expect((await closed.api('GET', '/$metadata', NO_TOKEN)).status).to.equal(401);
      expect((await closed.api('GET', '/', NO_TOKEN)).status).to.equal(401);
      expect((await closed.api('GET', '/%24metadata')).status).to.equal(200);
    } finally {
      await closed.close();
    }
  });
});

describe('the search for undeclared members', () => {
  const file = {
    'odata.type': `${PREFIX}File`,
    Id: 'fi1',
    Name: 'a',
    FileSizeBytes: 1,
    CreationDate: '2026-03-02T09:00:00Z',
  };
  const wrong: readonly (readonly [change: object, found: string])[] = [
    [{ Nonsense: 1 }, 'Nonsense'],
    [{ Name: 7 }, 'Name'],
    [{ FileSizeBytes: '1' }, 'FileSizeBytes'],
    [{ CreationDate: '2026-03-02' }, 'CreationDate'],
    [{ PreviewStatus: 'Perhaps' }, 'PreviewStatus'],
    [{ Creator: { Nonsense: 1 } }, 'Nonsense'],
    [{ Creator: [] }, 'Creator'],
    [{ 'odata.type': `${PREFIX}Thing` }, 'Thing'],
  ];
  for (const [change, found] of wrong) {
    it(`finds ${JSON.stringify(change)} in an entity and in a feed`, () => {
      expect(undeclaredMembers({ ...file, ...change }).join()).to.include(found);
      expect(undeclaredMembers({ value: [file, { ...file, ...change }] }).join()).to.include(found);
    });
  }
  it('finds nothing in what is declared', () => {
    expect(undeclaredMembers({ ...file, Creator: { Email: 'a@b.c' }, Description: null })).to.deep.equal([]);
  });
});
