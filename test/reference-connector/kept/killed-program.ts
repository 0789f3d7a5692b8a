import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A connector in a process of its own. */
export interface KilledProgram {
  /** Calls it with its secrets; rejects where it answers with an error. */
  call(method: string, route: string, body?: object): Promise<unknown>;
  /** Ends it with SIGKILL, and resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a program of this folder that says `{url, authorization}` in its first line. */
export async function startProgram(name: string, args: readonly string[]): Promise<KilledProgram> {
  const program = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    return toProgram(child, JSON.parse(line) as { readonly url: string; readonly authorization: string });
  }
  throw new Error('The connector ended before it listened.');
}

function toProgram(child: ChildProcess, { url, authorization }: { url: string; authorization: string }): KilledProgram {
  const exited = once(child, 'exit');
  return {
    async call(method, route, body) {
      const answer = await fetch(url + route, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${route} was answered with ${String(answer.status)}.`);
      return answer.json();
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
