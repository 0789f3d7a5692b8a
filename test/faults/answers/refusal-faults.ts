import type { Fault } from '../fault.ts';
import { isObject } from '../modifiers.ts';
import { without } from '../without.ts';
import { answered, ANY, CONTENTS, POLL_SOURCE, status } from './answered.ts';

const UUID = '0f0e0d0c-0b0a-4090-8080-070605040302';

/** Defects in what is taken, refused and written on every answer. */
export const refusalFaults: readonly Fault[] = [
  answered(
    'an unknown path is an empty success',
    /^GET \/no\/such/,
    status(404, 200),
    'bad-requests-are-refused',
    'OC-7.1-03',
  ),
  answered(
    'a method that is not there is a 404',
    /^DELETE \/elements/,
    status(405, 404),
    'bad-requests-are-refused',
    'OC-7.1-04',
  ),
  answered(
    'a malformed body is answered with 200',
    /^POST \/instances$/,
    ({ status: code }, { body }) => (code === 400 && body === '{"element": {"key":' ? { status: 200 } : {}),
    'bad-requests-are-refused',
    'OC-7.1-05',
  ),
  answered('a body in XML is a 400', /^POST \/instances$/, status(415, 400), 'bad-requests-are-refused', 'OC-7.1-06'),
  answered(
    'a where clause that cannot be read finds nothing',
    POLL_SOURCE,
    ({ status: code }) => (code === 400 ? { status: 200, body: [] } : {}),
    'bad-requests-are-refused',
    'OC-3.8-01',
  ),
  answered(
    'bodies have no limit',
    /^POST \/instances$/,
    (_, { body }) => (Buffer.isBuffer(body) && body.length > 8e6 ? { status: 200, body: {} } : {}),
    'bad-requests-are-refused',
    'OC-7.3-02',
  ),
  answered(
    'a body of another shape breaks the connector',
    /^POST \/instances$/,
    (_, { body }) => (body === '["sharefile"]' ? { status: 500 } : {}),
    'bad-requests-are-refused',
    'OC-7.1-07',
  ),
  answered(
    'the secrets have to stand in one order',
    CONTENTS,
    (_, { headers }) => (headers['authorization']?.startsWith('Element') ? { status: 401 } : {}),
    'authorization-is-read-by-its-words',
    'OC-1.6-03',
  ),
  answered(
    'a hub call needs no token',
    CONTENTS,
    (_, { headers }) => (headers['authorization']?.includes(',') ? {} : { status: 200 }),
    'authorization-is-read-by-its-words',
    'OC-1.6-05',
  ),
  answered(
    'errors are bare texts',
    ANY,
    ({ status: code }) => (code >= 400 ? { body: 'Error' } : {}),
    'errors-have-the-published-form',
    'OC-7.1-01',
  ),
  answered(
    'request ids are UUIDs',
    ANY,
    ({ status: code, body, headers }) =>
      code >= 400 && isObject(body)
        ? { body: { ...body, requestId: UUID }, headers: { ...headers, 'elements-request-id': UUID } }
        : {},
    'errors-have-the-published-form',
    'OC-7.1-02',
  ),
  answered(
    'a refusal only says Unauthorized',
    ANY,
    ({ status: code, body }) => (code === 401 && isObject(body) ? { body: { ...body, message: 'Unauthorized' } } : {}),
    'errors-have-the-published-form',
    'OC-1.6-04',
  ),
  answered(
    "the provider's reason is kept back",
    /^POST \/instances$/,
    ({ body }) => (isObject(body) ? { body: without(body, 'providerMessage') } : {}),
    'errors-have-the-published-form',
    'OC-7.1-08',
  ),
  answered(
    'answers have no request id',
    ANY,
    ({ headers }) => ({ headers: without(headers, 'elements-request-id') }),
    'answers-carry-the-published-headers',
    'OC-7.2-01',
  ),
  answered(
    'the request id of an error is another than its header',
    ANY,
    ({ headers }) => ({ headers: { ...headers, 'elements-request-id': '0'.repeat(24) } }),
    'answers-carry-the-published-headers',
    'OC-7.2-02',
  ),
  answered(
    'browsers may read no header',
    ANY,
    ({ headers }) => ({ headers: without(headers, 'access-control-expose-headers') }),
    'answers-carry-the-published-headers',
    'OC-7.2-03',
  ),
  answered(
    'lists do not say how many they returned',
    ANY,
    ({ headers }) => ({ headers: without(headers, 'elements-returned-count') }),
    'answers-carry-the-published-headers',
    'OC-7.2-04',
  ),
  answered(
    'the next page is empty',
    /nextPage=/,
    () => ({ body: [] }),
    'answers-carry-the-published-headers',
    'OC-7.2-05',
  ),
];
