import { expect } from 'chai';
import { violationsOf } from '../../../schemas/index.ts';
import { entityModel } from '../../../mock-sharefile/domain/model/entity-model.ts';
import { ShareFileError } from '../../../mock-sharefile/domain/share-file-error.ts';
import type { ShareFileErrorCode } from '../../../mock-sharefile/domain/share-file-error.ts';
import { ERROR_TABLE, toErrorReply } from '../../../mock-sharefile/http/error-table.ts';

/** Status, `code` and `reason` as the protocol reference has them. */
const DOCUMENTED: readonly (readonly [code: ShareFileErrorCode, status: number, name: string, reason: string])[] = [
  ['bad-request', 400, 'BadRequest', 'BadRequest'],
  ['not-authenticated', 401, 'Unauthorized', 'NotAuthenticated'],
  ['forbidden', 403, 'Forbidden', 'Forbidden'],
  ['not-authorized', 403, 'Forbidden', 'NotAuthorized'],
  ['item-not-found', 404, 'NotFound', 'NotFound'],
  ['route-not-found', 404, 'NotFound', 'NotFound'],
  ['name-taken', 409, 'Conflict', 'Conflict'],
  ['upload-conflict', 409, 'Conflict', 'FileUploadConflict'],
  ['file-locked', 409, 'Conflict', 'FileIsLocked'],
  ['throttled', 429, '429', 'Throttled'],
  ['throttled-by-name', 429, 'TooManyRequests', 'Throttled'],
  ['internal', 500, 'InternalServerError', 'Unspecified'],
  ['database-error', 500, 'InternalServerError', 'DatabaseError'],
  ['service-unavailable', 503, 'ServiceUnavailable', 'ServiceUnavailable'],
  ['maintenance', 503, 'ServiceUnavailable', 'MaintenanceMode'],
  ['zone-unavailable', 503, 'ServiceUnavailable', 'ZoneUnavailable'],
];

/** The names that .NET gives to the statuses. */
const STATUS_NAMES: Readonly<Record<number, readonly string[]>> = {
  400: ['BadRequest'],
  401: ['Unauthorized'],
  403: ['Forbidden'],
  404: ['NotFound'],
  405: ['MethodNotAllowed'],
  409: ['Conflict'],
  410: ['Gone'],
  412: ['PreconditionFailed'],
  413: ['RequestEntityTooLarge'],
  415: ['UnsupportedMediaType'],
  416: ['RequestedRangeNotSatisfiable'],
  429: ['429', 'TooManyRequests'],
  500: ['InternalServerError'],
  501: ['NotImplemented'],
  503: ['ServiceUnavailable'],
};

const isCode = (code: string): code is ShareFileErrorCode => code in ERROR_TABLE;

function bodyOf(thrown: unknown): unknown {
  return JSON.parse(String(toErrorReply(thrown).body));
}

describe('the error table', () => {
  for (const [code, status, name, reason] of DOCUMENTED) {
    it(`answers ${String(status)} ${name} for the reason ${reason} when the mock says ${code}`, () => {
      const reply = toErrorReply(new ShareFileError(code, 'Why.'));
      expect(reply.status).to.equal(status);
      expect(reply.contentType).to.equal('application/json; charset=utf-8');
      expect(bodyOf(new ShareFileError(code, 'Why.'))).to.deep.equal({
        code: name,
        message: { lang: 'en-US', value: 'Why.' },
        reason,
      });
    });
  }

  for (const [code, row] of Object.entries(ERROR_TABLE)) {
    it(`gives ${code} a status with its name and a reason that the service knows`, () => {
      expect(STATUS_NAMES[row.status]).to.include(row.code);
      expect([...(entityModel().enums.get('ExceptionReason')?.keys() ?? [])]).to.include(row.reason);
      const body = isCode(code) ? bodyOf(new ShareFileError(code, 'Why.')) : undefined;
      expect(violationsOf('sharefile/error', body)).to.deep.equal([]);
    });
  }

  it('challenges who is not signed in', () => {
    const { headers } = toErrorReply(new ShareFileError('not-authenticated', 'Why.'));
    expect(headers).to.deep.equal({ 'WWW-Authenticate': 'Bearer' });
  });

  it('says when to come again to who came too often', () => {
    const { headers } = toErrorReply(new ShareFileError('throttled', 'Why.', { retryAfterSeconds: 7 }));
    expect(headers).to.deep.equal({ 'Retry-After': '7' });
    expect(toErrorReply(new ShareFileError('throttled', 'Why.')).headers).to.equal(undefined);
  });

  const defects: readonly (readonly [name: string, thrown: unknown])[] = [
    ['a TypeError', new TypeError('x is undefined')],
    ['a text', 'a text'],
    ['nothing', undefined],
    ['null', null],
    ['an object that looks like a refusal', { code: 'bad-request' }],
  ];
  for (const [name, thrown] of defects) {
    it(`takes ${name} for a defect of its own`, () => {
      expect(toErrorReply(thrown).status).to.equal(500);
      expect(bodyOf(thrown)).to.have.property('code', 'InternalServerError');
    });
  }
});
