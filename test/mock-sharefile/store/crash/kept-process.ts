import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from 'undici';
import { DEFAULT_CREDENTIALS } from '../../../../mock-sharefile/index.ts';
import { isRecord } from '../../is-record.ts';

/** A mock in a process of its own, and somebody who uses it. */
export interface KeptProcess {
  /** Sends a request below the mock's URL and gives the answer, parsed if it is JSON. Rejects once the mock is dead. */
  ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object | string): Promise<unknown>;
  /** Ends the process as nothing can prepare for. */
  kill(): Promise<void>;
}

/** Starts a mock on a data folder; `token` is taken from an earlier sign-in, or is a new one. */
export async function startKeptProcess(
  dataDir: string,
  token?: string,
): Promise<KeptProcess & { readonly token: string }> {
  // The ending is that of this module: the sources when run from the sources, JavaScript when built.
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const child = fork(fileURLToPath(new URL(`./serve-kept-mock${ending}`, import.meta.url)), [dataDir]);
  const told: readonly unknown[] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The mock ended before it was ready.'))),
  ]);
  const client = new Client(String(told[0]));
  const send = async (method: string, path: string, body?: string, authorization = ''): Promise<unknown> => {
    const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await client.request({ method, path, headers, body: body ?? null });
    const text = await answer.body.text();
    if (answer.statusCode >= 400) throw new Error(`${method} ${path} was answered with ${String(answer.statusCode)}.`);
    return text.startsWith('{') ? (JSON.parse(text) as unknown) : text;
  };
  const signedIn = token ?? textOf(await send('POST', '/oauth/token', signInForm()), 'access_token');
  return {
    token: signedIn,
    ask: (method, path, body) =>
      send(method, path, typeof body === 'object' ? JSON.stringify(body) : body, `Bearer ${signedIn}`),
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      await client.destroy();
    },
  };
}

/** Reads a member that must be a text. */
export function textOf(value: unknown, name: string): string {
  const text = isRecord(value) ? value[name] : undefined;
  if (typeof text === 'string') return text;
  throw new Error(`There is no text ${name} in ${JSON.stringify(value)}.`);
}

function signInForm(): string {
  const { clientId, clientSecret, username, password } = DEFAULT_CREDENTIALS;
  const form = { grant_type: 'password', username, password, client_id: clientId, client_secret: clientSecret };
  return new URLSearchParams(form).toString();
}
