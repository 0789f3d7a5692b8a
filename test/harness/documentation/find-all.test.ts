import { expect } from 'chai';
import { findAll } from '../../../harness/documentation/find-all.ts';
import { parsePage } from '../../../harness/documentation/page/parse-page.ts';
import type { DocumentationRuleId } from '../../../harness/documentation/rules.ts';

/** A body that creates an instance, each further member on a line of its own from line 2 on. */
function body(...members: readonly string[]): string {
  return ['{ "element": { "key": "sharefile" },', members.join(',\n'), '}'].join('\n');
}

function command(host: string, authorization = 'User u, Organization o'): string {
  return `curl -X POST \\\n  https://${host}/instances \\\n  -H 'authorization: ${authorization}' \\\n  -d '${body('"name": "a"')}'`;
}

const TABLE = ['Parameter Description', 'key The connector key.', 'oauth.api.key', 'The key.'];

const CASES: readonly { rule: DocumentationRuleId; damaged: string; lines: readonly number[]; healthy: string }[] = [
  {
    rule: 'json-is-not-valid',
    damaged: body('"a": "one\ntwo"'),
    lines: [2],
    healthy: body('"a": "one two"'),
  },
  {
    rule: 'json-is-not-valid',
    damaged: '{\n  "a": 1\n  "b": 2\n}',
    lines: [3],
    healthy: '{\n  "a": 1,\n  "b": 2\n}',
  },
  { rule: 'json-is-not-valid', damaged: '{\n  "a": 1,\n}', lines: [3], healthy: '{\n  "a": 1\n}' },
  { rule: 'json-is-not-valid', damaged: '{\n  "a": [1, x]\n}', lines: [2], healthy: '{\n  "a": [1]\n}' },
  {
    rule: 'json-is-not-valid',
    damaged: 'curl https://a.test/ -d \'{\n  "a": 1,,\n  "b": 2\n}\'\n\nProse.',
    lines: [2],
    healthy: 'curl https://a.test/ -d \'{\n  "a": 1,\n  "b": 2\n}\'\n\nProse.',
  },
  {
    rule: 'url-scheme-is-misprinted',
    damaged: 'See https;//a.test and\nhttp;//b.test',
    lines: [1, 2],
    healthy: 'See https://a.test; //c',
  },
  {
    rule: 'id-field-disagrees',
    damaged: `${body('"idField": "id"')}\n${body('"idField": "Id"')}`,
    lines: [2],
    healthy: body('"idField": "Id"'),
  },
  {
    rule: 'date-fields-are-swapped',
    damaged: body('"updatedDateField": "CreationDate"', '"createdDateField": "ProgenyEditDate"'),
    lines: [2, 3],
    healthy: body('"updatedDateField": "ProgenyEditDate"', '"createdDateField": "CreationDate"'),
  },
  {
    rule: 'date-pattern-is-not-legal',
    damaged: body('"updatedDateFormat": "yyyy-MM-ddTHH:mm:ssZ"', '"createdDateFormat": "yyyy\'T"'),
    lines: [2, 3],
    healthy: body('"updatedDateFormat": "yyyy-MM-dd\'T\'HH:mm:ss.SSS\'Z\'"'),
  },
  {
    rule: 'callback-url-is-empty',
    damaged: body('"event.notification.callback.url": ""', '"oauth.callback.url": " "'),
    lines: [2, 3],
    healthy: body('"event.notification.callback.url": "https://a.test"'),
  },
  {
    rule: 'parameter-is-not-in-table',
    damaged: [body('"oauth.api.key": "k"', '"tags": ["x"]'), ...TABLE].join('\n'),
    lines: [3],
    healthy: [body('"oauth.api.key": "k"'), ...TABLE].join('\n'),
  },
  {
    rule: 'parameter-is-not-in-json',
    damaged: [body('"a": 1'), ...TABLE].join('\n'),
    lines: [6],
    healthy: [
      body('"oauth.api.key": "k"'),
      '| Parameter | Description |',
      '| `key` | a |',
      '| `oauth.api.key` | b |',
    ].join('\n'),
  },
  {
    rule: 'commands-call-two-hosts',
    damaged: `${command('a.test')}\n\n${command('b.test')}`,
    lines: [9],
    healthy: `${command('a.test')}\n\n${command('a.test')}`,
  },
  {
    rule: 'authorization-is-blank',
    damaged: command('a.test', 'User , Organization '),
    lines: [3],
    healthy: command('a.test'),
  },
];

describe('reading documentation', () => {
  for (const { rule, damaged, lines, healthy } of CASES) {
    it(`finds ${rule} in ${JSON.stringify(damaged.slice(0, 50))}`, () => {
      expect(linesOf(rule, damaged)).to.deep.equal(lines);
    });

    it(`has nothing to say by ${rule} about ${JSON.stringify(healthy.slice(0, 50))}`, () => {
      expect(linesOf(rule, healthy)).to.deep.equal([]);
    });
  }

  it('finds nothing in prose, in an empty page and in braces that never close', () => {
    for (const text of ['', 'Hello {world}', '\n\n\n', '```\n{"a": 1}\n```']) {
      expect(findAll(parsePage(text)), text).to.deep.equal([]);
    }
    expect(findAll(parsePage('{ "a": {\n\nEnd')).map(({ id }) => id)).to.deep.equal(['json-is-not-valid']);
  });
});

function linesOf(rule: DocumentationRuleId, text: string): readonly number[] {
  return findAll(parsePage(text))
    .filter(({ id }) => id === rule)
    .map(({ line }) => line);
}
