import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { examineNode, examinePort } from '../../../harness/cli/doctor/examine-machine.ts';
import { runCommand } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function serving(date?: Date): Promise<AsyncDisposable & { readonly url: string; readonly port: number }> {
  const server = createServer((_, response) => {
    if (date) response.setHeader('date', date.toUTCString());
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${String(port)}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      ),
  };
}

describe('sharefile-lab doctor', () => {
  it('diagnoses the last run, with what shows it and what to do', async () => {
    await using folder = await temporaryFolder();
    await runCommand(['verify', '--out', join(folder.path, 'verify'), '--reporter', 'github']);
    const { exitCode, out } = await runCommand(['doctor', '--out', folder.path]);
    expect(exitCode).to.equal(0);
    expect(out).to.include(`ok       Node ${process.versions.node}`);
    expect(out).to.match(
      /\[polling\] dates-swapped: updatedDateField is CreationDate.*\n {6}updatedDateField is ProgenyEditDate/,
    );
    expect(out).to.match(/\[polling-template\] id-field-unknown/);
  });

  it('says how to get a run when there is none', async () => {
    await using folder = await temporaryFolder();
    const { out } = await runCommand(['doctor', '--out', folder.path]);
    expect(out).to.include('No run was found below').and.to.include('verify or run with --out');
  });

  it('says whether the target and the callback receiver answer, and whose clock is off', async () => {
    await using folder = await temporaryFolder();
    await using target = await serving(new Date('2020-01-01T00:00:00Z'));
    const flags = [
      '--out',
      folder.path,
      '--target',
      target.url,
      '--sink-url',
      'http://127.0.0.1:9',
      '--reporter',
      'json',
    ];
    const { exitCode, out } = await runCommand(['doctor', ...flags]);
    expect(exitCode).to.equal(3);
    const { facts } = JSON.parse(out) as { facts: { state: string; text: string }[] };
    const told = facts.map(({ state, text }) => `${state} ${text}`).join('\n');
    expect(told).to.include(`ok --target ${target.url} answers with 200`);
    expect(told).to.match(/note --target: its clock is \d+ s away from ours/);
    expect(told).to.include('missing --sink-url: nothing answers at http://127.0.0.1:9');
  });

  it('tells old Nodes and taken ports', async () => {
    await using taken = await serving();
    expect((await examinePort(taken.port))[0]).to.include({
      state: 'note',
      text: `port ${String(taken.port)} is taken`,
    });
    expect(examineNode('18.20.1')).to.include({ state: 'missing', text: 'Node 18.20.1 is too old' });
    expect(examineNode('22.1.0').state).to.equal('ok');
  });
});
