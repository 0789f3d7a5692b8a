import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { XMLParser } from 'fast-xml-parser';
import { runScenario } from '../../../harness/cli/run/run-scenario.ts';
import { parseScenarioText, toRuns } from '../../../harness/scenario/index.ts';
import { projectRoot } from '../../fixtures/read-fixture.ts';
import { runCommand } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

const REPLAYS = 'replays: [{ id: polling, document: fixtures/documented/polling-curl.txt, mode: polling }]';
const scenario = (name: string, steps: string, more = ''): string =>
  `name: ${name}\ndescription: A history.\n${REPLAYS}\nsteps: ${steps}\n${more}`;
const EVERY_MINUTE = "overrides: { configuration: { event.poller.refresh_interval: '1' } }";
const UPLOAD = '[{ advance: 1m }, { upload: { path: /top/a.txt } }, { advance: 15m }]';

describe('sharefile-lab run', () => {
  it('runs all scenarios of a folder with all their variants, and ends with 0 when all is as expected', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'below'));
    const variants =
      'variants: [{ name: one }, { name: two, settings: { connector: { polledEventsPerNotification: 1 } } }]\n';
    await writeFile(join(folder.path, 'a.yaml'), scenario('plain', UPLOAD));
    await writeFile(join(folder.path, 'below', 'b.yml'), scenario('varied', UPLOAD, variants));
    const { exitCode, out } = await runCommand(['run', folder.path, '--out', join(folder.path, 'out')]);
    expect(exitCode, out).to.equal(0);
    expect(out).to.match(/ok plain \(1 callback in 16 min\)\nok varied\/one .*\nok varied\/two /);
    expect(out).to.contain('3 runs of 2 scenarios: 3 as expected.');
    expect(await readdir(join(folder.path, 'out', 'varied', 'two'))).to.have.members([
      'observation.json',
      'report.json',
    ]);
  });

  it('ends with 1 and says what was expected and what came', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'a.yaml');
    await writeFile(file, scenario('wrong', UPLOAD, 'expect: { counts: { polling: { UPDATED: 3 } } }\n'));
    const { exitCode, out } = await runCommand(['run', file]);
    expect(exitCode).to.equal(1);
    expect(out).to.contain('Expected for polling UPDATED events: 3; came: 0.').and.to.contain('1 not as expected');
  });

  it('ends with 2 for what cannot be run, and runs the others all the same', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'a.yaml'), 'name: [unclosed');
    await writeFile(
      join(folder.path, 'b.yaml'),
      scenario('impossible', '[{ rename: { path: /top/nothing.txt, name: b.txt } }]'),
    );
    await writeFile(join(folder.path, 'c.yaml'), scenario('plain', UPLOAD));
    const { exitCode, out } = await runCommand(['run', folder.path, '--reporter', 'json']);
    expect(exitCode).to.equal(2);
    const { runs } = JSON.parse(out) as { runs: readonly { outcome: string; reasons: readonly string[] }[] };
    expect(runs.map(({ outcome }) => outcome)).to.deep.equal(['not-runnable', 'not-runnable', 'as-expected']);
    expect(runs[0]?.reasons[0]).to.match(/a\.yaml: The scenario is neither YAML nor JSON: line 1, column/);
    expect(runs[1]?.reasons[0]).to.equal(
      'steps[0], rename /top/nothing.txt: There is nothing at /top/nothing.txt in ShareFile.',
    );
  });

  it('replays a request of your own that lies beside the scenario', async () => {
    await using folder = await temporaryFolder();
    const body = await readFile(join(projectRoot, 'fixtures/documented/polling-template.json'), 'utf8');
    await writeFile(join(folder.path, 'mine.json'), body.replace(/"idField": *"id"/, '"idField": "Id"'));
    const own = scenario('own', UPLOAD, 'expect: { events: [{ item: /top/a.txt, objectId: present, times: 1 }] }\n');
    await writeFile(join(folder.path, 'own.yaml'), own.replace('fixtures/documented/polling-curl.txt', './mine.json'));
    const { exitCode, out } = await runCommand(['run', join(folder.path, 'own.yaml')]);
    expect(exitCode, out).to.equal(0);
  });

  it('gives up a run that has no end, and says so', async () => {
    const text = scenario('endless', '[{ advance: 7d }]').replace('mode: polling', `mode: polling, ${EVERY_MINUTE}`);
    const [run] = toRuns(parseScenarioText(text));
    if (!run) throw new Error('A scenario is at least one run.');
    const { outcome } = await runScenario('endless.yaml', run, { workLimit: 50 });
    expect(outcome.outcome).to.equal('not-runnable');
    expect(outcome.reasons[0]).to.match(
      /More than 50 pieces of work ran by 2026-03-02T09:51:00\.000Z, and there is no end/,
    );
  });

  it('is what verify names for a scenario with variants', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'a.yaml');
    await writeFile(file, scenario('varied', UPLOAD, 'variants: [{ name: one }, { name: two }]\n'));
    const { exitCode, err } = await runCommand(['verify', '--scenario', file]);
    expect(exitCode).to.equal(2);
    expect(err).to.contain('varied has variants (one, two)').and.to.contain('sharefile-lab run');
  });

  it('runs the example of the README as it stands', async () => {
    await using folder = await temporaryFolder();
    const [, example = ''] = /```yaml\n([^]*?)```/.exec(await readFile(join(projectRoot, 'README.md'), 'utf8')) ?? [];
    await writeFile(join(folder.path, 'example.yaml'), example);
    const { out } = await runCommand(['run', folder.path]);
    expect(out).to.contain('2 runs of 1 scenario: 2 as expected.');
  });

  it('names folders and files that are not there', async () => {
    const { exitCode, err } = await runCommand(['run', '/nowhere/at/all.yaml']);
    expect(exitCode).to.equal(2);
    expect(err).to.contain('/nowhere/at/all.yaml cannot be read: there is no such file');
  });

  it('writes JUnit XML with one case for each run', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'a.yaml'), scenario('wrong', UPLOAD, 'expect: { none: true }\n'));
    const { out } = await runCommand(['run', folder.path, '--reporter', 'junit']);
    expect(new XMLParser().parse(out)).to.have.nested.property('testsuites.testsuite');
    expect(out).to.contain('<failure message="Expected no event at all; 1 came."');
  });

  it('plays every step that acts on the services: faults, restarts, requests, the recycle bin', async () => {
    await using folder = await temporaryFolder();
    const steps = `
  - upload: { path: /top/a.txt }
  - delete: { path: /top/a.txt }
  - restore: { path: /top/a.txt }
  - restart: {}
  - advance: 15m
  - setFaults: [{ id: down, where: { route: Items(id)/Children }, effect: { kind: status, status: 503 } }]
  - clearFaults: [down]
  - answerCallbacks: { replay: polling, status: 500, times: 6 }
  - newVersion: { path: /top/a.txt }
  - advance: 24h
  - releaseQueue: { replay: polling }
  - settle: true
  - request: { name: events, as: instance, path: '/instances/{instanceId}/events' }
  - restart: { keep: false, settings: { polledEventsPerNotification: 1 } }
  - request: { name: gone, path: '/instances/{instanceId}' }
`;
    const expected = `expect:
  events: [{ item: /top/a.txt, replay: polling, times: 2 }]
  counts: { polling: { attempts: 8 } }
  requests: { events: { status: 200, says: NOTIFIED }, gone: { status: 404 } }
`;
    await writeFile(join(folder.path, 'a.yaml'), scenario('all', steps, expected));
    const { exitCode, out } = await runCommand(['run', folder.path]);
    expect(exitCode, out).to.equal(0);
  });
});
