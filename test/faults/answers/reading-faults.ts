import type { Transport } from '../../../world/index.ts';
import type { Fault } from '../fault.ts';
import { answering, isObject, listed } from '../modifiers.ts';
import { without } from '../without.ts';
import { answered, CONTENTS, INSTANCE, POLL_SOURCE, status } from './answered.ts';

/** Defects in reading instances and in what the platform says of itself. */
export const readingFaults: readonly Fault[] = [
  answered(
    'an instance is read as another',
    INSTANCE,
    ({ body }) => (isObject(body) ? { body: { ...body, id: 1 } } : {}),
    'instances-can-be-read',
    'OC-1.1-02',
  ),
  answered(
    'the list of instances is an object',
    /^GET \/instances$/,
    ({ body }) => ({ body: { instances: body } }),
    'instances-can-be-read',
    'OC-1.1-03',
  ),
  answered(
    'the list of instances is empty',
    /^GET \/instances$/,
    () => ({ body: [] }),
    'instances-can-be-read',
    'OC-1.1-03',
  ),
  answered(
    'configuration objects have value for propertyValue',
    /^GET \/instances\/\d+\/configuration$/,
    ({ body }) => ({ body: listed(body).map((one) => without(one, 'propertyValue')) }),
    'instances-can-be-read',
    'OC-1.5-09',
  ),
  answered('the token works for nothing', CONTENTS, status(200, 401), 'instances-can-be-read', 'PAGE-INST-09'),
  answered(
    'instances are not found below their element',
    /^GET \/elements\/sharefile\/instances/,
    status(200, 404),
    'instances-can-be-read-in-other-ways',
    'OC-1.1-04',
  ),
  answered(
    'reading shows the OAuth secret',
    INSTANCE,
    ({ body }) =>
      isObject(body) && 'configuration' in body && isObject(body.configuration)
        ? { body: { ...body, configuration: { ...body.configuration, 'oauth.api.secret': 'readable' } } }
        : {},
    'instances-can-be-read-in-other-ways',
    'OC-1.4-04',
  ),
  answered(
    'hub calls do not name the instance',
    CONTENTS,
    ({ headers }) => ({ headers: without(headers, 'elements-element-instance-id') }),
    'instances-can-be-read-in-other-ways',
    'OC-1.5-05',
  ),
  answered(
    'the hub in a path is looked at',
    /^GET \/hubs\/crm/,
    status(200, 404),
    'instances-can-be-read-in-other-ways',
    'OC-1.5-06',
  ),
  answered(
    'PATCH changes nothing',
    INSTANCE,
    ({ body }) => ({
      body: JSON.parse(
        JSON.stringify(body).replace('"event.poller.refresh_interval":"30"', '"event.poller.refresh_interval":"60"'),
      ) as unknown,
    }),
    'instances-can-be-read-in-other-ways',
    'OC-1.1-05',
  ),
  answered(
    'PATCH replaces the configuration',
    INSTANCE,
    ({ body }) => ({
      body: JSON.parse(
        JSON.stringify(body).replace(
          /"event.notification.callback.url":"[^"]*"/,
          '"event.notification.callback.url":null',
        ),
      ) as unknown,
    }),
    'instances-can-be-read-in-other-ways',
    'OC-1.1-05',
  ),
  answered(
    'every element has metadata',
    /^GET \/elements\/no-such-element/,
    status(404, 200),
    'element-describes-itself',
    'OC-1.5-07',
  ),
  answered(
    'the element does not mention webhooks',
    /^GET \/elements\/sharefile\/metadata/,
    () => ({ body: { events: { supported: true, methods: ['polling'] } } }),
    'element-describes-itself',
    'OC-1.5-08',
  ),
  answered(
    'the OAuth URL names no element',
    /^GET \/elements\/sharefile\/oauth\/url/,
    ({ body }) => (isObject(body) ? { body: without(body, 'element') } : {}),
    'element-describes-itself',
    'OC-1.7-01',
  ),
  {
    name: 'from the third time on the OAuth URL asks for a token',
    answers: askingForATokenLater,
    ...{ history: 'asked', about: ['platform'], caughtBy: 'element-describes-itself', clause: 'OC-1.7-02' },
  },
  answered(
    'the poll source answers an object',
    POLL_SOURCE,
    ({ status: code, body }) => (code === 200 ? { body: { documents: body } } : {}),
    'poll-source-gives-raw-records',
    'OC-2.4-01',
  ),
  answered(
    'the poll source answers normalised documents',
    POLL_SOURCE,
    ({ status: code, body }) =>
      code === 200 ? { body: listed(body).map((one) => ({ id: one['Id'], name: one['Name'] })) } : {},
    'poll-source-gives-raw-records',
    'OC-2.4-03',
  ),
  answered(
    'the poll source takes = for equality',
    POLL_SOURCE,
    ({ status: code }) => (code === 200 ? { body: [] } : {}),
    'poll-source-gives-raw-records',
    'OC-2.4-02',
  ),
];

function askingForATokenLater(plain: Transport): Transport {
  let times = 0;
  return answering(/^GET \/elements\/sharefile\/oauth\/url/, ({ body }) => {
    times += 1;
    return times < 3 ? {} : { body: JSON.parse(JSON.stringify(body).replace('=code', '=token')) as unknown };
  }).answers(plain);
}
