import type { InboundResponse } from '../../world/index.ts';
import { HarnessError } from '../harness-error.ts';
import { isSuccess } from '../is-success.ts';
import { memberOf, parseJson } from '../member-of.ts';

/** The JSON of ShareFile's answer to `what`; throws `sharefile-refused` when it refused, or answered with none. */
export function readJson(response: InboundResponse, what: string): unknown {
  const text = response.body.toString('utf8');
  if (!isSuccess(response.status)) {
    throw new HarnessError(
      'sharefile-refused',
      `ShareFile refused to ${what}: ${String(response.status)} ${text.slice(0, 400)}`,
    );
  }
  const value = parseJson(text);
  if (value !== undefined) return value;
  throw new HarnessError(
    'sharefile-refused',
    `ShareFile answered "${what}" with a body that is not JSON: ${text.slice(0, 200)}`,
  );
}

/** Where the content of an upload goes; throws `sharefile-refused`. */
export function chunkUriOf(specification: unknown): string {
  const chunkUri = memberOf(specification, 'ChunkUri');
  if (typeof chunkUri === 'string') return chunkUri;
  throw new HarnessError('sharefile-refused', 'ShareFile answered the upload request without a ChunkUri.');
}

/** The Id of what was uploaded; throws `sharefile-refused`. */
export function uploadedIdOf(answer: unknown, path: string): string {
  const id = memberOf(memberOf(memberOf(answer, 'value'), '0'), 'id');
  if (typeof id === 'string') return id;
  throw new HarnessError('sharefile-refused', `ShareFile took the content of ${path} but named no uploaded Item.`);
}
