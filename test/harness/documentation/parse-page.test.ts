import { expect } from 'chai';
import { parsePage } from '../../../harness/documentation/page/parse-page.ts';

const CASES: readonly { name: string; text: string; snippets: readonly (readonly [string, number, number])[] }[] = [
  { name: 'a command of one line', text: 'Run\n$ curl https://a.test\n\nand', snippets: [['command', 2, 2]] },
  {
    name: 'a command with prose right below it',
    text: 'curl https://a.test \\\n  -d \'{"a": 1}\'\nThen see it.',
    snippets: [['command', 1, 2]],
  },
  {
    name: 'a body with a blank line in it',
    text: 'curl https://a.test \\\n  -d \'{\n\n"a": 1}\'\n\nEnd',
    snippets: [['command', 1, 4]],
  },
  {
    name: 'commands right below each other',
    text: 'curl https://a.test\ncurl https://b.test -d \'\n{"a": 1}\'\nProse',
    snippets: [
      ['command', 1, 1],
      ['command', 2, 3],
    ],
  },
  {
    name: 'fenced blocks',
    text: '```sh\ncurl https://a.test\n```\n```json\n{\n "a": "}"\n}\n```',
    snippets: [
      ['command', 2, 2],
      ['json', 5, 7],
    ],
  },
  { name: 'lines that end in CR LF', text: 'x\r\n{\r\n"a": 1\r\n}\r\n', snippets: [['json', 2, 4]] },
];

describe('taking a page apart', () => {
  for (const { name, text, snippets } of CASES) {
    it(`sees ${name}`, () => {
      expect(parsePage(text).snippets.map(({ kind, line, endLine }) => [kind, line, endLine])).to.deep.equal(snippets);
    });
  }
});
