import { request } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TestMock } from '../create-test-mock.ts';

/** An answer as it came, whole or not. */
export interface RawAnswer {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
  readonly isWhole: boolean;
}

/** Asks as the owner, or with headers of one's own, and reads whatever comes until the connection ends. */
export async function rawFetch(
  test: TestMock,
  path: string,
  headers?: Readonly<Record<string, string>>,
): Promise<RawAnswer> {
  const { username, password } = test.mock.credentials;
  const own = headers ?? { Authorization: `Bearer ${await test.signIn(username, password)}` };
  return new Promise((resolve, reject) => {
    request(`${test.url}${path}`, { headers: own }, (response) => {
      const parts: Buffer[] = [];
      const finish = (isWhole: boolean): void => {
        const text = Buffer.concat(parts).toString();
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'], text, isWhole });
      };
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        finish(true);
      });
      response.on('error', () => {
        finish(false);
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Waits until something holds, for at most a few seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('What was waited for did not happen.');
    await nextTurn();
  }
}
