import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { createMockShareFile, DEFAULT_SETTINGS } from '../../../mock-sharefile/index.ts';
import type { ShareFileSettings } from '../../../mock-sharefile/index.ts';
import type { MockShareFileSettings } from '../../../schemas/index.ts';
import { createVirtualWorld } from '../../../world/index.ts';
import { isRecord } from '../is-record.ts';

const ADVICE = 'Describe each setting in schemas/sharefile/mock-settings.schema.json and run npm run generate.';

const schema: unknown = JSON.parse(
  readFileSync(new URL(import.meta.resolve('#schemas/sharefile/mock-settings.schema.json')), 'utf8'),
);
const properties = isRecord(schema) && isRecord(schema['properties']) ? schema['properties'] : {};

/** Each is assigned to the other's type, so that the compiler finds where they differ. */
const asGenerated: MockShareFileSettings = DEFAULT_SETTINGS;
const asWritten: Partial<ShareFileSettings> = asGenerated;

/** Starts a mock and gives the message with which it refuses. */
async function refusal(settings: object): Promise<string> {
  const transport = { send: () => Promise.reject(new Error('Nothing is sent.')), close: () => Promise.resolve() };
  const mock = createMockShareFile({ ...createVirtualWorld(), transport, settings });
  return mock.ready.then(
    () => '',
    (error: unknown) => {
      expect(error).to.have.property('code', 'invalid-settings');
      return error instanceof Error ? error.message : '';
    },
  );
}

describe('the settings of the mock', () => {
  it('are exactly those of the schema', () => {
    expect(Object.keys(properties).sort(), ADVICE).to.deep.equal(Object.keys(asWritten).sort());
  });

  for (const [name, property] of Object.entries(properties)) {
    it(`${name} is described, has a source, and its default is the one that holds`, () => {
      if (!isRecord(property)) throw new Error(`${name} is no schema.`);
      expect(property['description'], ADVICE).to.be.a('string').and.match(/\.$/);
      expect(property['source'], ADVICE).to.be.a('string').and.not.equal('');
      expect(property['default'], ADVICE).to.deep.equal(new Map(Object.entries(DEFAULT_SETTINGS)).get(name));
    });
  }

  const refused: readonly (readonly [settings: object, said: RegExp])[] = [
    [{ odataCounts: 'page' }, /odataCounts.*odataCount/],
    [{ Subdomain: 'acme' }, /Subdomain.*subdomain/],
    [{ odataCount: 'all' }, /odataCount/],
    [{ seedUserCount: '3' }, /seedUserCount/],
    [{ seedUserCount: 1 }, /seedUserCount/],
    [{ seedFileCount: 1.5 }, /seedFileCount/],
    [{ filesAtTop: 'yes' }, /filesAtTop/],
    [{ clients: [{ clientId: 'a' }] }, /clientSecret/],
    [{ progenyEditPropagation: {} }, /create/],
    [{ subdomain: 'two.labels' }, /subdomain/],
    [{ homeFolderName: undefined }, /homeFolderName/],
    [JSON.parse('{"__proto__": {"a": 1}}') as object, /__proto__/],
  ];
  for (const [settings, said] of refused) {
    it(`${JSON.stringify(settings)} are refused with words that say why`, async () => {
      expect(await refusal(settings)).to.match(said);
    });
  }

  it('may be left out or given one by one', async () => {
    expect(await refusal({})).to.equal('');
    expect(await refusal({ seedFileCount: 0, odataCount: 'page' })).to.equal('');
    expect(await refusal(DEFAULT_SETTINGS)).to.equal('');
  });
});
