import supertest from 'supertest';
import type { TestMock } from '../create-test-mock.ts';

/** An answer of the control API. */
export interface LabAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Sends a request to the control API below /_lab, with its token unless other headers say so. */
export async function lab(
  { mock, url }: TestMock,
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  body?: string | object,
  headers: Readonly<Record<string, string>> = {},
): Promise<LabAnswer> {
  const request = supertest(url)
    [method](`/_lab${path}`)
    .set({ Authorization: `Bearer ${mock.controlToken}`, 'Content-Type': 'application/json', ...headers })
    .ok(() => true);
  return body === undefined ? request : request.send(body);
}
