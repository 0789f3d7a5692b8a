import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { isValid, violationsOf } from '../../schemas/index.ts';
import type { SchemaName } from '../../schemas/index.ts';
import { patternInWords } from '../../schemas/guards/pattern-words.ts';
import { projectRoot, readJsonFixture } from '../fixtures/read-fixture.ts';

function messages(name: SchemaName, file: string): readonly string[] {
  const value = readJsonFixture(`examples/${name}/invalid/${file}.json`);
  return violationsOf(name, value).map(({ message }) => message);
}

const cases: readonly { readonly schema: SchemaName; readonly file: string; readonly says: readonly string[] }[] = [
  {
    schema: 'open-connectors/notification',
    file: 'event-type-in-lower-case',
    says: [
      '$.message.events[0].eventType: expected "CREATED", "UPDATED", "DELETED" or "UNKNOWN", met the string "created"; did you mean "CREATED"?',
    ],
  },
  {
    schema: 'open-connectors/notification',
    file: 'created-date-in-iso-form',
    says: [
      '$.createdDate: expected a date as Java\'s Date.toString writes it, such as Mon Aug 20 15:30:07 UTC 2018, met the string "2026-01-15T09:45:02Z"',
    ],
  },
  {
    schema: 'open-connectors/notification',
    file: 'object-id-as-number',
    says: ['$.message.events[0].objectId: expected a string or null, met the number 14682'],
  },
  {
    schema: 'open-connectors/notification',
    file: 'event-id-misspelt',
    says: ['$.message: expected a member "eventId", met none; is it what came as "eventID"?'],
  },
  {
    schema: 'open-connectors/notification',
    file: 'event-date-that-no-calendar-has',
    says: ['$.message.events[0].date: expected a valid date-time, met the string "2026-13-39T09:30:12Z"'],
  },
  {
    schema: 'open-connectors/poller-configuration',
    file: 'id-field-in-lower-case',
    says: [
      '$.documents: expected a member "idField", met none; is it what came as "idfield"?',
      '$.documents: expected no other members, met a member "idfield"; did you mean "idField"?',
    ],
  },
  {
    schema: 'open-connectors/poller-configuration',
    file: 'nothing-to-poll',
    says: ['$: expected not to have fewer than 1 properties, met an object'],
  },
  {
    schema: 'open-connectors/create-instance-request',
    file: 'vendor-type-misspelt',
    says: [
      `$.configuration['event.vendor.type']: expected "polling", "webhook" or "webhooks", met the string "pollling"; did you mean "polling"?`,
    ],
  },
  {
    schema: 'open-connectors/create-instance-request',
    file: 'poller-configuration-as-list',
    says: [`$.configuration['event.poller.configuration']: expected an object or a string, met an array of 1`],
  },
  {
    schema: 'open-connectors/create-instance-request',
    file: 'grant-code-missing',
    says: ['$: expected a member "providerData", met none'],
  },
  {
    schema: 'sharefile/webhook-subscription',
    file: 'created-folders-which-sharefile-does-not-report',
    says: ['$.Events[2].OperationName: expected "Delete", met the string "Create"'],
  },
  {
    schema: 'sharefile/oauth-token',
    file: 'lifetime-as-text',
    says: ['$.expires_in: expected an integer, met the string "28800"'],
  },
];

describe('violations', () => {
  for (const { schema, file, says } of cases) {
    it(`put into words what is wrong with ${schema}: ${file}`, () => {
      expect(messages(schema, file)).to.deep.equal(says);
    });
  }

  it('look into the object form of a poller configuration, not at the text that it might have been', () => {
    const request = {
      configuration: { 'event.poller.configuration': { documents: { url: '/x', idField: 'Id', pageSize: -1 } } },
    };
    const found = violationsOf('open-connectors/create-instance-request', request);
    expect(found.filter(({ path }) => path.includes('poller.configuration'))).to.deep.equal([
      {
        path: "$.configuration['event.poller.configuration'].documents.pageSize",
        expected: 'to be >= 0',
        met: 'the number -1',
        message:
          "$.configuration['event.poller.configuration'].documents.pageSize: expected to be >= 0, met the number -1",
      },
    ]);
  });

  it('never show the value of a secret', () => {
    const token = { access_token: 'very-secret-indeed', refresh_token: 4711 };
    const text = JSON.stringify(violationsOf('sharefile/oauth-token', token));
    expect(text).to.include('a string that is not shown').and.to.include('a number that is not shown');
    expect(text).not.to.include('very-secret-indeed').and.not.to.include('4711');
  });

  it('hide the grant code, but not the code of an error', () => {
    const request = violationsOf('open-connectors/create-instance-request', { providerData: { code: 31337 } });
    expect(request.map(({ message }) => message)).to.include(
      '$.providerData.code: expected a string, met a number that is not shown',
    );
    expect(messages('sharefile/error', 'code-as-number')).to.deep.equal([
      '$.code: expected a string, met the number 404',
    ]);
  });

  it('name all that is missing at once, while the guard stops at the first', () => {
    expect(violationsOf('open-connectors/error', {}).map(({ expected }) => expected)).to.deep.equal([
      'a member "requestId"',
      'a member "message"',
    ]);
    expect(isValid('open-connectors/error', {})).to.equal(false);
  });

  it('survive values that are no objects', () => {
    for (const value of [undefined, null, 'text', 4, [], true]) {
      expect(violationsOf('open-connectors/notification', value), String(value)).to.have.length.greaterThan(0);
    }
  });
});

describe('the patterns of the schemas', () => {
  it('are all known in words, so that no message shows a bare one', () => {
    const patterns = new Set(schemaTexts().flatMap((text) => patternsIn(JSON.parse(text))));
    expect([...patterns].filter((pattern) => patternInWords(pattern).startsWith('text like '))).to.deep.equal([]);
  });
});

function schemaTexts(): readonly string[] {
  const folders = ['harness', 'open-connectors', 'sharefile'].map((name) => join(projectRoot, 'schemas', name));
  return folders.flatMap((folder) => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')));
}

function patternsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, member]) =>
    name === 'pattern' && typeof member === 'string' ? [member] : patternsIn(member),
  );
}

describe('importing the schemas', () => {
  it('loads neither ajv nor its companions before a guard is used', () => {
    const index = new URL('../../schemas/index.ts', import.meta.url).href;
    const url = import.meta.url.endsWith('.ts') ? index : index.replace(/\.ts$/, '.js');
    const program = `
      import { createRequire } from 'node:module';
      const loaded = () => Object.keys(createRequire('file:///').cache).some((path) => path.includes('ajv'));
      const { isValid } = await import(${JSON.stringify(url)});
      const before = loaded();
      isValid('open-connectors/error', {});
      console.log(before, loaded());`;
    const args = [...process.execArgv, '--input-type=module', '--eval', program];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stdout.trim(), stderr).to.equal('false true');
  });
});
