import type { Evidence } from '../../../schemas/index.ts';
import { isValid, violationsOf } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf, toText } from '../evidence/evidence-of.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';

/** Each callback is a POST whose body is the documented notification of the instance that it belongs to. */
export const notificationMatchesSchema: Check = {
  name: 'notification-matches-schema',
  clauses: ['PAGE-EVENT-02', 'PAGE-INST-07', 'OC-5.1-01', 'OC-5.1-05', 'OC-5.4-01', 'OC-5.4-05'],
  level: 'must',
  judge: (observation) => {
    const notifications = notificationsOf(observation);
    if (notifications.length === 0) return skip('No callback came.');
    return judgeBy(
      notifications.flatMap(faultsOf),
      'A callback departs from the documented notification',
      `All ${notifications.length} callbacks hold the documented notification.`,
      notifications.some(({ callback }) => 'elements-webhook-id' in callback.headers)
        ? undefined
        : ['PAGE-EVENT-02', 'PAGE-INST-07', 'OC-5.1-01', 'OC-5.1-05', 'OC-5.4-01'],
    );
  },
};

type Fault = (text: string, clause: string) => Evidence;

function faultsOf(notification: SeenNotification): readonly Evidence[] {
  const { callback, body, replay } = notification;
  const fault: Fault = (text, clause) => evidenceOf(notification, text, clause);
  const faults: Evidence[] = [];
  if (callback.method !== 'POST') faults.push(fault(`it is a ${callback.method}; POST is documented`, 'OC-5.4-01'));
  if (!replay) faults.push(fault(`it came to ${callback.path}, which is no replay's callback URL`, 'PAGE-INST-07'));
  if (body === undefined) return [...faults, fault('the body is not JSON', 'OC-5.4-01')];
  if (readMember(body, ['response', 'events']) !== undefined && readMember(body, ['message']) === undefined) {
    return [
      ...faults,
      fault('the body has the obsolete form with response.events that one older page still shows', 'OC-5.1-01'),
    ];
  }
  if (callback.headers['elements-webhook-id'] === '')
    faults.push(fault('the header elements-webhook-id is empty', 'OC-5.4-05'));
  // The guard is several times faster than the search for all violations, and most bodies keep to the schema.
  const keeps = isValid('open-connectors/notification', body);
  const violations = keeps ? [] : violationsOf('open-connectors/notification', body);
  faults.push(...violations.map(({ message }) => fault(message, 'OC-5.1-01')));
  return [...faults, ...identityFaults(notification, fault)];
}

function identityFaults({ body, replay }: SeenNotification, fault: Fault): readonly Evidence[] {
  if (!replay?.instance) return [];
  const { id, name } = replay.instance;
  const sentKey = readMember(replay.request.body, ['element', 'key']);
  const key = typeof sentKey === 'string' ? sentKey : 'sharefile';
  const facts: readonly (readonly [readonly string[], unknown])[] = [
    [['topic'], `instance-${id}-${key}-events`],
    [['message', 'instanceId'], id],
    [['message', 'instance_id'], id],
    [['message', 'instanceName'], name],
    [['message', 'elementKey'], key],
  ];
  return facts.flatMap(([path, expected]) => {
    const seen = readMember(body, path);
    return seen === undefined || seen === expected
      ? []
      : [fault(`${path.join('.')} is ${toText(seen)}; the instance's is ${toText(expected)}`, 'OC-5.1-05')];
  });
}
