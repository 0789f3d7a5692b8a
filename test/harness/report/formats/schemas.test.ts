import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { validate as validateCtrf } from 'ctrf';
import { validateXML } from 'xmllint-wasm';
import { formatCtrf, formatJunit, formatSarif } from '../../../../harness/report/index.ts';
import { violationsOf } from '../../../../schemas/index.ts';
import { projectRoot } from '../../../fixtures/read-fixture.ts';
import { greenResults, hostileResults } from '../hostile-results.ts';
import { sarifFaults } from './sarif-faults.ts';

const runs = { green: greenResults(), hostile: hostileResults() };

describe('the machine-readable reports', () => {
  for (const [name, results] of Object.entries(runs)) {
    it(`are built on results that keep to their own schema: ${name}`, () => {
      expect(violationsOf('harness/results', results)).to.deep.equal([]);
    });

    it(`keep to the schema of CTRF: ${name}`, () => {
      const { valid, errors } = validateCtrf(JSON.parse(formatCtrf(results)));
      expect(valid, JSON.stringify(errors)).to.equal(true);
    });

    it(`keep to the schema of SARIF 2.1.0: ${name}`, () => {
      expect(sarifFaults(formatSarif(results))).to.deep.equal([]);
    });

    it(`keep to the XSD of JUnit as commonly used: ${name}`, async () => {
      const schema = readFileSync(join(projectRoot, 'fixtures/report-schemas/junit.xsd'), 'utf8');
      const xml = { fileName: 'junit.xml', contents: await formatJunit(results) };
      const { valid, errors } = await validateXML({ xml, schema: { fileName: 'junit.xsd', contents: schema } });
      expect(valid, errors.map(({ message }) => message).join('\n')).to.equal(true);
    });
  }
});
