import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { connectorProfiles, createConnector } from '../../../reference-connector/index.ts';
import type { ConnectorSettings } from '../../../reference-connector/index.ts';
import { bringSettingsPageUpToDate } from '../../../reference-connector/docs/generate-settings-page.ts';
import { isValid } from '../../../schemas/index.ts';
import type { ConnectorSettingsFile } from '../../../schemas/index.ts';
import { createVirtualWorld } from '../../../world/index.ts';

const ADVICE =
  'Describe each setting in schemas/open-connectors/connector-settings.schema.json and run npm run generate.';

interface Property {
  readonly description?: string;
  readonly source?: string;
  readonly default?: unknown;
}
const { properties } = JSON.parse(
  readFileSync(new URL(import.meta.resolve('#schemas/open-connectors/connector-settings.schema.json')), 'utf8'),
) as { readonly properties: Readonly<Record<string, Property>> };

/** The compiler finds where the generated type allows what the connector does not. */
const asWritten: Partial<ConnectorSettings> = {} satisfies ConnectorSettingsFile;

function refusal(settings: object): string {
  const transport = { send: () => Promise.reject(new Error('Nothing is sent.')), close: () => Promise.resolve() };
  try {
    createConnector({ ...createVirtualWorld(), transport, settings });
    return '';
  } catch (error) {
    expect(error).to.have.property('code', 'settings-not-valid');
    return error instanceof Error ? error.message : '';
  }
}

describe('the settings of the connector', () => {
  it('are exactly those of the schema', () => {
    expect(asWritten).to.deep.equal({});
    expect(Object.keys(properties).sort(), ADVICE).to.deep.equal(Object.keys(connectorProfiles.sap).sort());
  });

  for (const [name, property] of Object.entries(properties)) {
    it(`${name} is described, has a source, and its default is the one that holds`, () => {
      expect(property.description, ADVICE).to.be.a('string').and.match(/\.$/);
      expect(property.source, ADVICE).to.be.a('string').and.not.equal('');
      expect(property.default, ADVICE).to.deep.equal(new Map(Object.entries(connectorProfiles.sap)).get(name));
    });
  }

  it('has a setting for each open point that is the connector’s', () => {
    const said = Object.values(properties)
      .map(({ description = '', source = '' }) => `${description} ${source}`)
      .join();
    for (let point = 1; point <= 12; point += 1) expect(said).to.match(new RegExp(`\\bO-${String(point)}\\b`));
  });

  for (const [profile, settings] of Object.entries(connectorProfiles)) {
    it(`keep to the schema in the profile ${profile}`, () => {
      expect(isValid('open-connectors/connector-settings', settings)).to.equal(true);
      expect(refusal(settings)).to.equal('');
    });
  }

  const refused: readonly (readonly [settings: object, said: RegExp])[] = [
    [{ pollFailureLimits: 3 }, /pollFailureLimits.*pollFailureLimit/],
    [{ intervalPolicy: 'loose' }, /intervalPolicy/],
    [{ eventLogDays: '7' }, /eventLogDays/],
    [{ polledEventsPerNotification: 0 }, /polledEventsPerNotification/],
    [{ retryDelaysSeconds: [-1] }, /retryDelaysSeconds/],
    [{ inboundRepetition: { fromMs: 0 } }, /toMs/],
    [{ eventLogDays: undefined }, /eventLogDays is undefined/],
    [JSON.parse('{"__proto__": {"a": 1}}') as object, /__proto__/],
  ];
  for (const [settings, said] of refused) {
    it(`${JSON.stringify(settings)} are refused with words that say why`, () => {
      expect(refusal(settings)).to.match(said);
    });
  }

  it('have a page that says what they say', async () => {
    expect(await bringSettingsPageUpToDate(process.cwd(), true)).to.equal(false);
  });
});
