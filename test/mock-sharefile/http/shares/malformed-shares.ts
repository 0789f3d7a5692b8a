import { body, NO_TOKEN } from '../malformed-request.ts';
import type { Malformed } from '../malformed-request.ts';

const SEND = { ShareType: 'Send', Items: [{ Id: '{file}' }] };

/** Requests about shares that are refused and change nothing. */
export const MALFORMED_SHARES: readonly Malformed[] = [
  ['GET', '/Shares(nothing)', 404],
  ['GET', '/Shares(__proto__)', 404],
  ['GET', '/Shares?includeExpired=perhaps', 400],
  ['GET', '/Shares(nothing)/Download', 401, NO_TOKEN],
  ['DELETE', '/Shares', 405],
  ['PATCH', '/Shares(nothing)', 404, body({ Title: 'x' })],
  ['DELETE', '/Shares(nothing)', 404],
  ['POST', '/Shares', 400, body('{')],
  ['POST', '/Shares', 400, body({})],
  ['POST', '/Shares', 400, body({ ...SEND, ShareType: 'Both' })],
  ['POST', '/Shares', 400, body({ ...SEND, ShareType: 7 })],
  ['POST', '/Shares', 400, body({ ...SEND, Items: [] })],
  ['POST', '/Shares', 400, body({ ...SEND, Items: '{file}' })],
  ['POST', '/Shares', 400, body({ ...SEND, Items: [7] })],
  ['POST', '/Shares', 400, body({ ...SEND, Items: [{ Id: 'top' }] })],
  ['POST', '/Shares', 404, body({ ...SEND, Items: [{ Id: 'nothing' }] })],
  ['POST', '/Shares', 400, body({ ...SEND, MaxDownloads: 0 })],
  ['POST', '/Shares', 400, body({ ...SEND, MaxDownloads: 1.5 })],
  ['POST', '/Shares', 400, body({ ...SEND, MaxDownloads: '2' })],
  ['POST', '/Shares', 400, body({ ...SEND, ExpirationDate: 'soon' })],
  ['POST', '/Shares', 400, body({ ...SEND, ExpirationDays: -2 })],
  ['POST', '/Shares', 400, body({ ...SEND, RequireLogin: 'yes' })],
  ['POST', '/Shares', 400, body({ ...SEND, Settings: 'quiet' })],
  ['POST', '/Shares', 400, body({ ...SEND, Recipients: [{ Email: 'nobody' }] })],
  ['POST', '/Shares', 404, body({ ...SEND, Recipients: [{ User: { Id: 'nobody' } }] })],
  ['POST', '/Shares?notify=perhaps', 400, body(SEND)],
  ['POST', '/Shares', 400, body({ ShareType: 'Request' })],
  ['POST', '/Shares', 400, body({ ShareType: 'Request', Parent: { Id: '{file}' } })],
  ['POST', '/Shares/Send', 400, body({ Items: ['{file}'] })],
  ['POST', '/Shares/Send', 400, body({ Items: [{ Id: '{file}' }], Emails: ['a@y.example'] })],
  ['POST', '/Shares/Request', 400, body({ Emails: ['a@y.example'] })],
  ['POST', '/Shares/Resend', 400, body({})],
  ['POST', '/Shares/Resend', 404, body({ ShareId: 'nothing' })],
];
