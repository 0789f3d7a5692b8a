import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { toGeneratedFiles } from '../../schemas/generate/to-generated-files.ts';
import { toParserModule } from '../../schemas/generate/to-parser-module.ts';
import { toReadonly } from '../../schemas/generate/to-readonly.ts';
import { projectRoot } from '../fixtures/read-fixture.ts';

describe('generated files', function () {
  this.timeout(60_000);

  it('are what the schemas and grammars say today', async () => {
    const { files, problems } = await toGeneratedFiles(projectRoot);
    expect(problems).to.deep.equal([]);
    const texts = await Promise.all(
      [...files].map(async ([path, text]) => ({
        path,
        text,
        present: await readFile(join(projectRoot, path), 'utf8'),
      })),
    );
    expect(texts.length).to.be.greaterThan(15);
    expect(texts.filter(({ text, present }) => text !== present).map(({ path }) => path)).to.deep.equal([]);
  });
});

describe('the generator', () => {
  let place = '';

  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'generated-'));
    await mkdir(join(place, 'schemas/post'), { recursive: true });
    await mkdir(join(place, 'world'));
  });

  afterEach(() => rm(place, { recursive: true }));

  const write = (path: string, content: string | object): Promise<void> =>
    writeFile(join(place, path), typeof content === 'string' ? content : JSON.stringify(content));

  it('names the file that it cannot read and goes on with the others', async () => {
    await write('schemas/post/broken.schema.json', '{ "title": ');
    await write('schemas/post/nameless.schema.json', { type: 'object' });
    await write('schemas/post/stamp.schema.json', { title: 'Stamp', type: 'string' });
    const { files, problems } = await toGeneratedFiles(place);
    expect(files.get('schemas/generated/post/stamp.ts')).to.include('export type Stamp = string;');
    expect(problems.map((problem) => problem.split(':')[0])).to.deep.equal([
      'schemas/post/broken.schema.json',
      'schemas/post/nameless.schema.json',
    ]);
  });

  it('imports what another file declares instead of declaring it again', async () => {
    await write('schemas/post/stamp.schema.json', {
      title: 'Stamp',
      type: 'object',
      properties: { value: { type: 'integer' } },
      $defs: { Perforation: { type: 'string' } },
    });
    await write('schemas/post/letter.schema.json', {
      title: 'Letter',
      type: 'object',
      allOf: [{ $ref: 'stamp.schema.json' }],
      required: ['value', 'edge'],
      properties: { edge: { $ref: 'stamp.schema.json#/$defs/Perforation' } },
    });
    const { files, problems } = await toGeneratedFiles(place);
    const letter = files.get('schemas/generated/post/letter.ts');
    expect(problems).to.deep.equal([]);
    expect(letter).to.include("import type { Perforation, Stamp } from './stamp.ts';");
    expect(letter).to.include(
      "export type Letter = Stamp &\n  Required<Pick<Stamp, 'value'>> & {\n    readonly edge: Perforation;\n  };",
    );
  });

  it('takes what is described and nothing else for a value of any kind', async () => {
    await write('schemas/post/letter.schema.json', {
      title: 'Letter',
      type: 'object',
      properties: { content: { description: 'Whatever it is.' } },
    });
    const { files } = await toGeneratedFiles(place);
    expect(files.get('schemas/generated/post/letter.ts')).to.include('readonly content?: unknown;');
  });

  it('says where a reference leads nowhere', async () => {
    await write('schemas/post/letter.schema.json', {
      title: 'Letter',
      properties: { stamp: { $ref: '#/$defs/Stamp' } },
    });
    const { problems } = await toGeneratedFiles(place);
    expect(problems).to.deep.equal([
      'schemas/post/letter.schema.json: cannot be generated from: "$ref": "#/$defs/Stamp" leads nowhere',
    ]);
  });

  it('puts a parser beside its grammar and names a grammar that is broken', async () => {
    await write('world/greeting.peggy', "// @returns {string}\nGreeting = 'hello'\n");
    await write('world/nonsense.peggy', 'Greeting = ');
    const { files, problems } = await toGeneratedFiles(place);
    expect(files.get('world/generated/greeting.ts')).to.include(
      'export const parse: (text: string, options?: ParserOptions) => string',
    );
    expect(problems).to.have.length(1);
    expect(problems[0]).to.match(/^world\/nonsense\.peggy: cannot be generated from: /);
  });

  it('lets a grammar name several rules to start with', () => {
    const text = toParserModule('two.peggy', "// @start One Two\nOne = 'one'\nTwo = 'two'\n");
    expect(text).to.include("readonly startRule?: 'One' | 'Two';").and.to.include('=> unknown = peg$parse');
  });

  it('makes properties, index signatures and arrays readonly, nested ones too', () => {
    expect(toReadonly('interface A {\n  b: string[][];\n  [k: string]: (C | D)[];\n}\n')).to.equal(
      'interface A {\n  readonly b: readonly (readonly string[])[];\n  readonly [k: string]: readonly (C | D)[];\n}\n',
    );
  });
});
