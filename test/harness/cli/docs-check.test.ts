import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { sarifFaults } from '../report/formats/sarif-faults.ts';
import { runCommand } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface JsonReport {
  readonly pages: readonly {
    readonly findings: readonly { readonly id: string; readonly line: number; readonly text: string }[];
    readonly corrections: readonly { readonly line: number; readonly command: string; readonly provenIn: string[] }[];
  }[];
}

async function check(...args: readonly string[]): Promise<JsonReport['pages'][number] & { readonly exitCode: number }> {
  const { exitCode, out } = await runCommand(['docs', 'check', '--reporter', 'json', ...args]);
  const report = JSON.parse(out) as JsonReport;
  const [page] = report.pages;
  if (!page) throw new Error('no page was reported');
  return { ...page, exitCode };
}

describe('sharefile-lab docs check', () => {
  it('finds in the documented page, untold, what is known to be wrong with it', async () => {
    const { exitCode, findings, corrections } = await check();

    const found = findings.map(({ id, line }) => `${line} ${id}`);
    expect(exitCode).to.equal(1);
    expect(found).to.include.members([
      '76 json-is-not-valid',
      '139 json-is-not-valid',
      '78 id-field-disagrees',
      '80 date-fields-are-swapped',
      '83 date-fields-are-swapped',
      '128 url-scheme-is-misprinted',
      '424 url-scheme-is-misprinted',
      '470 url-scheme-is-misprinted',
      '135 callback-url-is-empty',
      '72 parameter-is-not-in-table',
      '82 parameter-is-not-in-table',
      '459 commands-call-two-hosts',
      '118 authorization-is-blank',
    ]);
    expect(found).not.to.include('141 id-field-disagrees');
    expect(corrections.map(({ line }) => line)).to.deep.equal([56, 115, 416, 458]);
    for (const { provenIn } of corrections) expect(provenIn).to.include.members(['bash', 'dash']);
  });

  it('says what bash and dash make of the documented page', async () => {
    const { findings } = await check();

    const texts = findings.map(({ line, text }) => `${line} ${text}`);
    expect(texts).to.include.members([
      '144 bash, with its lines re-joined: updatedDateFormat arrives as "yyyy-MM-ddTHH:mm:ss.SSSZ"',
      '139 bash, with its lines re-joined: url arrives as "/hubs/documents/events/poll/documents?where=lastmodifieddate="',
      '81 bash, pasted after -d: updatedDateFormat arrives as "yyyy-MM-ddTHH:mm:ss.SSSZ"',
      '115 dash, with its lines re-joined: Bad substitution',
    ]);
    const split = texts.filter((text) => text.startsWith('116 '));
    expect(split.find((text) => text.includes('bash'))).to.include('api-v2/instan, sends no body, then ends with 127');
  });

  it('finds nothing in its own corrected commands but what has to be filled', async () => {
    await using folder = await temporaryFolder();
    const page = join(folder.path, 'page.md');
    const { corrections } = await check();
    await writeFile(page, corrections.map(({ command }) => `\`\`\`sh\n${command}\n\`\`\`\n`).join('\n'));

    const again = await check(page);

    const rules = new Set(again.findings.map(({ id }) => id));
    expect([...rules].toSorted()).to.deep.equal([
      'authorization-is-blank',
      'callback-url-is-empty',
      'commands-call-two-hosts',
    ]);
  });

  const TEMPLATED = '{\n\n"element": {},\n"url": "/a?b=${gmtDate:yyyy}",\n"f": "\'T\'"\n}';
  const BODIES: readonly { name: string; data: string; damaged: readonly number[] }[] = [
    { name: 'a quoted here-document', data: `@- <<'END'\n${TEMPLATED}\nEND`, damaged: [] },
    { name: 'a here-document without quotes', data: `@- <<END\n${TEMPLATED}\nEND`, damaged: [5] },
    { name: 'double quotes', data: `"${TEMPLATED.replaceAll('"', '\\"')}"`, damaged: [4] },
    { name: 'single quotes that are escaped', data: `'${TEMPLATED.replaceAll("'", "'\\''")}'`, damaged: [] },
  ];
  for (const { name, data, damaged } of BODIES) {
    it(`knows what bash makes of a body in ${name}`, async () => {
      await using folder = await temporaryFolder();
      const page = join(folder.path, 'page.md');
      await writeFile(page, `curl https://a.test -d ${data}\n`);

      const { findings } = await check(page);

      const inBash = findings.filter(({ text }) => text.startsWith('bash'));
      expect(inBash.map(({ id, line }) => `${line} ${id}`)).to.deep.equal(
        damaged.map((line) => `${line} date-pattern-is-damaged`),
      );
    });
  }

  it('passes a healthy page, and lets a command write nowhere, in a sandbox or by not running it', async () => {
    await using folder = await temporaryFolder();
    const [healthy, unsafe] = [join(folder.path, 'a.md'), join(folder.path, 'b.md')];
    await writeFile(healthy, "Run\n\ncurl https://a.test -H 'x: y' -d '{\"a\": [1, true]}'\n");
    await writeFile(unsafe, `curl https://a.test > ${join(folder.path, 'made')}\n`);

    const whole = await check(healthy);
    const refused = await check(unsafe);

    expect(whole.exitCode).to.equal(0);
    expect(whole.findings).to.deep.equal([]);
    const [first] = refused.findings;
    expect(first?.id).to.be.oneOf(['snippet-was-not-run', 'shell-refuses-command']);
    expect(existsSync(join(folder.path, 'made'))).to.equal(false);
  });

  it('says that a shell which hangs was killed after 3 s', async () => {
    await using folder = await temporaryFolder();
    const page = join(folder.path, 'page.md');
    await writeFile(page, 'curl https://a.test; while :; do :; done\n');

    const { findings } = await check(page);

    const texts = findings.filter(({ id }) => id === 'shell-did-not-end').map(({ text }) => text);
    expect(texts).to.include('bash, as printed: did not end and was killed after 3 s');
  });

  it('writes SARIF with lines and fixes to a file', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'report.sarif');

    const { exitCode, out } = await runCommand(['docs', 'check', '--reporter', 'sarif', '--out', file]);

    const text = await readFile(file, 'utf8');
    expect(exitCode).to.equal(1);
    expect(out).to.equal(`Written: ${file}\n`);
    expect(JSON.parse(text)).to.have.nested.property(
      'runs[0].results[0].locations[0].physicalLocation.region.startLine',
    );
    expect(text).to.include('"deletedRegion"').and.to.include('"version": "2.1.0"');
    expect(sarifFaults(text)).to.deep.equal([]);
  });

  it('ends with 2 for what is no text, does not exist or cannot be written', async () => {
    await using folder = await temporaryFolder();
    const [binary, latin] = [join(folder.path, 'binary'), join(folder.path, 'latin')];
    await writeFile(binary, Buffer.from('a\0b'));
    await writeFile(latin, Buffer.from([0x63, 0xe9]));
    const empty = join(folder.path, 'empty.md');
    await writeFile(empty, '');

    const results = await Promise.all(
      [
        [binary],
        [latin],
        [join(folder.path, 'none')],
        [folder.path],
        ['--reporter', 'xml'],
        [empty, '--out', folder.path],
      ].map((args) => runCommand(['docs', 'check', ...args])),
    );

    expect(results.map(({ exitCode }) => exitCode)).to.deep.equal([2, 2, 2, 2, 2, 2]);
    for (const { err, out } of results) {
      expect(err).to.not.equal('');
      expect(out).to.equal('');
    }
  });

  it('survives bodies that are nested too deep, never closed, or have members named like those of every object', async () => {
    await using folder = await temporaryFolder();
    const texts = [
      `curl https://a.test -d '${'{"a":'.repeat(8000)}1${'}'.repeat(8000)}'`,
      '{\n"a":'.repeat(5000),
      '{ "element": {}, "__proto__": {"constructor": ""}, "constructor": "id", "idField": "id" }',
    ];
    const files = texts.map((_, index) => join(folder.path, `${index}.md`));
    await Promise.all(texts.map((text, index) => writeFile(files[index] ?? '', text)));

    const { exitCode, err } = await runCommand(['docs', 'check', ...files]);

    expect({ exitCode, err }).to.deep.equal({ exitCode: 1, err: '' });
  });

  it('ends with 0 for an empty page, and prints both pages that were named', async () => {
    await using folder = await temporaryFolder();
    const [one, two] = [join(folder.path, 'one.md'), join(folder.path, 'two.md')];
    await Promise.all([writeFile(one, ''), writeFile(two, 'https;//a.test')]);

    expect((await runCommand(['docs', 'check', one])).exitCode).to.equal(0);
    const both = await runCommand(['docs', 'check', one, two]);
    expect(both.exitCode).to.equal(1);
    expect(both.out).to.include(`${one}: 0 commands`).and.to.include(`${two}:1 url-scheme-is-misprinted [Q8]`);
  });
});
