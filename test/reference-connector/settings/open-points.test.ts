import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { connectorProfiles } from '../../../reference-connector/index.ts';
import type { ConnectorSettings } from '../../../reference-connector/index.ts';
import { openPointRows } from './open-point-rows.ts';

type Properties = Readonly<Record<string, { readonly source?: string; readonly description?: string }>>;

function propertiesOf(schema: string): Properties {
  const text = readFileSync(new URL(import.meta.resolve(`#schemas/${schema}.schema.json`)), 'utf8');
  return (JSON.parse(text) as { readonly properties: Properties }).properties;
}

/** The settings of a schema whose description or source names an open point. */
function settingsOf(point: string, schema: string): readonly string[] {
  const names = Object.entries(propertiesOf(schema));
  return names
    .filter(([, { source = '', description = '' }]) => new RegExp(`\\b${point}\\b`).test(`${source} ${description}`))
    .map(([name]) => name);
}

describe('The open points of the protocol', () => {
  for (let number = 1; number <= 13; number += 1) {
    const point = `O-${String(number)}`;
    it(`${point} is a setting, and each of its values is shown`, () => {
      const known = [
        ...settingsOf(point, 'open-connectors/connector-settings'),
        ...settingsOf(point, 'sharefile/mock-settings'),
      ];
      expect(known, point).to.not.have.length(0);
      const shown = openPointRows.filter((row) => row.point === point);
      expect(new Set(shown.map(({ settings }) => JSON.stringify(settings))).size, point).to.be.at.least(2);
      for (const { settings } of shown) expect(known).to.include.members(Object.keys(settings));
    });
  }

  for (const [profile, ofProfile] of Object.entries(connectorProfiles)) {
    for (const { point, settings, show, expected } of openPointRows) {
      it(`${point} under ${JSON.stringify(settings)} in the profile ${profile} gives ${JSON.stringify(expected)}`, async () => {
        const all: ConnectorSettings = { ...ofProfile, userSecret: 'u', organizationSecret: 'o', ...settings };
        expect(await show(all)).to.deep.equal(expected);
      });
    }
  }
});
