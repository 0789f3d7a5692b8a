import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { memberOf } from '../../../harness/member-of.ts';
import { runCommand } from './command-line.ts';

const MAIN = fileURLToPath(new URL('../../../bundle/main.js', import.meta.url));

class Serving {
  out = '';
  readonly process: ChildProcess;

  constructor(args: readonly string[]) {
    const ports = ['--sharefile-port', '0', '--connector-port', '0', '--sink-port', '0'];
    this.process = spawn(process.execPath, [MAIN, 'serve', ...ports, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.process.stdout?.on('data', (part: Buffer) => (this.out += part.toString()));
    this.process.stderr?.on('data', (part: Buffer) => (this.out += part.toString()));
  }

  async until(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.out);
      if (found) return found;
      if (this.process.exitCode !== null) throw new Error(`serve ended: ${this.out}`);
      await Promise.race([once(this.process.stdout ?? this.process, 'data'), once(this.process, 'exit')]);
    }
  }

  async stop(): Promise<number | null> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGINT');
    await ended;
    return this.process.exitCode;
  }
}

async function runShell(shell: string, script: string): Promise<string> {
  const child = spawn(shell, ['-c', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  await once(child, 'close');
  return out;
}

async function taken(): Promise<{ port: number; server: Server }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, server };
}

describe('sharefile-lab serve', () => {
  for (const shell of ['bash', 'dash']) {
    it(`prints commands that work when they are pasted into ${shell}, and shows what they cause`, async () => {
      const serving = new Serving([]);
      const [text] = await serving.until(/# polling\n[\s\S]*are printed here as they come/);
      const [, polling = '', webhook = ''] =
        /# polling\n([\s\S]*?)\n# webhooks\n([\s\S]*?)\nCallbacks to/.exec(text) ?? [];
      for (const command of [polling, webhook]) {
        const answer: unknown = JSON.parse(await runShell(shell, command));
        expect(memberOf(answer, 'id'), JSON.stringify(answer)).to.be.a('number');
        expect(memberOf(answer, 'token')).to.be.a('string');
      }
      const [, change = ''] = /Make a change:\n([\s\S]*?fmt=json")/.exec(serving.out) ?? [];
      expect(await runShell(shell, change)).to.contain('"error":false');
      await serving.until(/CREATED fi\S+ from "API Instance", signed/);
      expect(await serving.stop()).to.equal(0);
    });
  }

  it("makes an instance that notifies the user's own app", async () => {
    let body = '';
    let asked: string | undefined;
    const app = createHttpServer((request, response) => {
      asked = request.url;
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => response.end());
    }).listen(0, '127.0.0.1');
    await once(app, 'listening');
    const callbackUrl = `http://127.0.0.1:${String((app.address() as AddressInfo).port)}/events`;
    const serving = new Serving(['--callback-url', callbackUrl]);
    const [, id] = await serving.until(/Instance (\d+) is told by webhook and notifies/);
    const [, change = ''] = await serving.until(/Make a change:\n([\s\S]*?fmt=json")/);
    const arrived = once(app, 'request');
    await runShell('sh', change);
    await arrived;
    await serving.stop();
    app.close();
    expect(asked).to.equal('/events');
    expect(body)
      .to.contain(`"instanceId":${String(id)}`)
      .and.to.contain('"eventType":"CREATED"');
  });

  it('goes on with the instance that it kept, as it is asked for now, instead of making another', async () => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'serve-'));
    const flags = ['--data-dir', dataDir, '--callback-url', 'http://127.0.0.1:9/events', '--events', 'polling'];
    const first = new Serving(flags);
    const [, id = ''] = await first.until(/Instance (\d+) polls every \d+ min and notifies/);
    await first.stop();
    const second = new Serving([...flags, '--interval', '7']);
    await second.until(new RegExp(`Instance ${id}, kept from before, polls every 7 min and notifies`));
    const [, url = ''] = await second.until(/Reference connector +(\S+)/);
    const [, user = ''] = await second.until(/User secret +(\S+)/);
    const [, organization = ''] = await second.until(/Organization secret +(\S+)/);
    const headers = { authorization: `User ${user}, Organization ${organization}` };
    const all: unknown = await (await fetch(`${url}/instances`, { headers })).json();
    await second.stop();
    rmSync(dataDir, { recursive: true, force: true });
    expect(all).to.have.length(1);
    const configuration: unknown = Array.isArray(all) ? memberOf(all[0], 'configuration') : undefined;
    expect(memberOf(configuration, 'event.poller.refresh_interval')).to.equal('7');
  });

  it('says which port is taken and which flag chooses another, for each of its ports', async () => {
    for (const flag of ['--sharefile-port', '--connector-port', '--sink-port']) {
      const { port, server } = await taken();
      const others = ['--sharefile-port', '--connector-port', '--sink-port'].filter((name) => name !== flag);
      const { exitCode, err } = await runCommand([
        'serve',
        flag,
        String(port),
        ...others.flatMap((name) => [name, '0']),
      ]);
      server.close();
      expect(err)
        .to.contain(`Port ${String(port)} on 127.0.0.1 is taken`)
        .and.to.contain(flag);
      expect(exitCode).to.equal(3);
    }
  });

  it('refuses a callback URL that is none, and a host that was not allowed', async () => {
    const notUrl = await runCommand(['serve', '--callback-url', 'https;//mycoolapp.com']);
    expect([notUrl.exitCode, notUrl.err]).to.deep.equal([
      2,
      'sharefile-lab: --callback-url: "https;//mycoolapp.com" is not a URL. Write it as http://localhost:3000/events.\n',
    ]);
    const elsewhere = await runCommand(['serve', '--callback-url', 'https://mycoolapp.com/events']);
    expect(elsewhere.exitCode).to.equal(2);
    expect(elsewhere.err).to.contain('--allow-host mycoolapp.com');
  });
});
