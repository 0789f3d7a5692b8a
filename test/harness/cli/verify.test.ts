import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { isValid, violationsOf } from '../../../schemas/index.ts';
import { runCommand } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('sharefile-lab verify', () => {
  it('replays both documented requests, judges the callbacks and writes what it saw', async () => {
    await using folder = await temporaryFolder();
    const { exitCode, out } = await runCommand(['verify', '--out', folder.path]);
    expect(exitCode, out).to.equal(0);
    expect(out).to.match(/pass {2}each-change-is-notified-once +PAGE-/);
    expect(out).to.contain('Findings about the documentation');
    const observation: unknown = JSON.parse(await readFile(join(folder.path, 'observation.json'), 'utf8'));
    const report: unknown = JSON.parse(await readFile(join(folder.path, 'report.json'), 'utf8'));
    expect(violationsOf('harness/observation', observation)).to.deep.equal([]);
    expect(violationsOf('harness/report', report)).to.deep.equal([]);
    if (!isValid('harness/observation', observation)) throw new Error('unreachable');
    const span = Date.parse(observation.endedAt) - Date.parse(observation.startedAt);
    expect(span, 'an hour of polling at least').to.be.greaterThan(3_600_000);
    expect(observation.replays.map(({ document }) => document)).to.include.members([
      'fixtures/documented/polling-curl.txt',
      'fixtures/documented/webhook-curl.txt',
    ]);
  });

  it('shows what the documented polling configuration loses, as findings and not as failures', async () => {
    await using folder = await temporaryFolder();
    const { out } = await runCommand(['verify', '--out', folder.path, '--reporter', 'json']);
    const report: unknown = JSON.parse(out);
    if (!isValid('harness/report', report)) throw new Error('not a report');
    const titles = report.findings.map(({ title }) => title);
    expect(report.verdict).to.equal('pass');
    expect(titles).to.include.members([
      'Updates came as CREATED',
      'Changes were never notified by polling',
      'Events came without objectId',
      'Created and updated date fields are swapped',
    ]);
    expect(new Set(report.findings.map(({ level }) => level))).to.deep.equal(new Set(['note']));
  });

  it('gives the same bytes for the same seed but for ports, and others for another', async () => {
    const observe = async (seed: string): Promise<string> => {
      await using folder = await temporaryFolder();
      await runCommand(['verify', '--out', folder.path, '--seed', seed]);
      const text = await readFile(join(folder.path, 'observation.json'), 'utf8');
      return text.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT');
    };
    const [one, again, other] = await Promise.all([observe('5'), observe('5'), observe('6')]);
    expect(again === one).to.equal(true);
    expect(other === one).to.equal(false);
  });

  it('starts the virtual clock where it is told', async () => {
    await using folder = await temporaryFolder();
    const { out } = await runCommand(['verify', '--out', folder.path, '--start-at', '2027-03-14T06:55:00Z']);
    expect(out).to.contain('from 2027-03-14T06:55:00.000Z');
  });

  it('writes JUnit with one case per check', async () => {
    await using folder = await temporaryFolder();
    const { out } = await runCommand(['verify', '--out', folder.path, '--reporter', 'junit']);
    expect(out).to.contain('<?xml').and.to.contain('name="signature-is-valid"');
  });

  it('replays requests of your own instead, and says what is wrong with one', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'mine.sh');
    const documented = await readFile('fixtures/documented/polling-curl.txt', 'utf8');
    await writeFile(file, documented.replace('API Instance with Polling', 'Mine'));
    const verifyMine = (): ReturnType<typeof runCommand> =>
      runCommand(['verify', '--out', folder.path, '--polling-request', file]);
    const { exitCode, out } = await verifyMine();
    expect(exitCode, out).to.equal(0);
    expect(await readFile(join(folder.path, 'observation.json'), 'utf8')).to.contain('"name": "Mine"');
    await writeFile(file, documented.replace('"idField"', 'idField'));
    const { exitCode: refused, err } = await verifyMine();
    expect(refused).to.equal(2);
    expect(err)
      .to.contain('curl')
      .and.to.match(/line|position|character/);
    expect((await runCommand(['verify', '--webhook-request', '/nowhere'])).err).to.contain('/nowhere cannot be read');
  });

  it('puts no secret into its documents', async () => {
    await using folder = await temporaryFolder();
    await runCommand(['verify', '--out', folder.path]);
    const texts = await Promise.all(
      ['observation.json', 'report.json'].map((name) => readFile(join(folder.path, name), 'utf8')),
    );
    const observation = texts.join('');
    for (const secret of ['sharefile-lab-client-secret', 'owner-password', '"123456"']) {
      expect(observation, secret).not.to.contain(secret);
    }
    expect(observation).to.match(/"authorization": "User <redacted>, Organization <redacted>"/);
  });

  describe('with input that it cannot use', () => {
    const refusals: readonly [readonly string[], number, RegExp][] = [
      [['verify', '--repoter', 'text'], 2, /unknown option '--repoter'[\s\S]*Did you mean --reporter/],
      [['verify', '--reporter', 'pdf'], 2, /Allowed choices are text, json, junit/],
      [['verify', '--seed', 'x'], 2, /Give a whole number/],
      [['verify', '--start-at', 'tomorrow'], 2, /Give an instant such as/],
      [['verify', '--start-at', '2026-02-30T99:00:00Z'], 2, /Give an instant such as/],
      [['verify', '--scenario', '/nowhere/at/all.json'], 2, /cannot be read/],
      [['verify', '--sink-port', '70000'], 2, /Give a port/],
      [['verify', '--interval', '0'], 2, /above 0/],
      [['verify', 'extra'], 2, /too many arguments/],
      [['verfy'], 2, /unknown command 'verfy'[\s\S]*Did you mean verify/],
      [
        ['verify', '--target', 'http://127.0.0.1:1/elements/api-v2'],
        2,
        /--user-secret.*--organization-secret.*--sharefile-url/,
      ],
      [
        [
          'verify',
          '--target',
          'nonsense',
          '--user-secret',
          'u',
          '--organization-secret',
          'o',
          '--sharefile-url',
          'http://127.0.0.1:1',
        ],
        2,
        /--target: "nonsense" is not a URL/,
      ],
      [
        [
          'verify',
          '--target',
          'http://127.0.0.1:1/elements/api-v2',
          '--user-secret',
          'u',
          '--organization-secret',
          'o',
          '--sharefile-url',
          'http://127.0.0.1:1',
          '--sink-url',
          'mycoolapp',
        ],
        2,
        /--sink-url: "mycoolapp" is not a URL/,
      ],
      [
        [
          'verify',
          '--target',
          'http://127.0.0.1:1/elements/api-v2',
          '--user-secret',
          'u',
          '--organization-secret',
          'o',
          '--sharefile-url',
          'http://127.0.0.1:1',
        ],
        3,
        /--target: nothing answers at http:\/\/127\.0\.0\.1:1/,
      ],
    ];
    for (const [args, code, message] of refusals) {
      it(`ends ${args.join(' ')} with ${String(code)}`, async () => {
        const { exitCode, err } = await runCommand(args);
        expect(err).to.match(message);
        expect(exitCode).to.equal(code);
      });
    }

    it('names the port that is taken, and the flag for another', async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const port = String((other.address() as AddressInfo).port);
      const flags = ['--user-secret', 'u', '--organization-secret', 'o', '--sharefile-url', 'http://127.0.0.1:1'];
      const target = ['--target', 'http://127.0.0.1:1/elements/api-v2', '--sink-port', port];
      const { exitCode, err } = await runCommand(['verify', ...target, ...flags]);
      other.close();
      expect(err).to.contain(`Port ${port}`).and.to.contain('--sink-port');
      expect(exitCode).to.equal(3);
    });

    it('names the members of a scenario that it does not know', async () => {
      await using folder = await temporaryFolder();
      const file = join(folder.path, 'scenario.json');
      await writeFile(file, JSON.stringify({ name: 'x', description: 'y', replays: [], steps: [{ advanse: '15m' }] }));
      const { exitCode, err } = await runCommand(['verify', '--scenario', file]);
      expect(exitCode).to.equal(2);
      expect(err).to.contain('advanse').and.to.contain('advance');
      await writeFile(file, '{"name":');
      expect((await runCommand(['verify', '--scenario', file])).err).to.contain('neither YAML nor JSON: line 1');
    });

    it('says when the folder for the report cannot be written', async () => {
      await using folder = await temporaryFolder();
      const file = join(folder.path, 'file');
      await writeFile(file, '');
      const { exitCode, err } = await runCommand(['verify', '--out', join(file, 'report')]);
      expect(err).to.contain('--out');
      expect(exitCode).to.equal(2);
    });
  });
});
