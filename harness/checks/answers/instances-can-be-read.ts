import type { Observation } from '../../../schemas/index.ts';
import { isRecord, readMember } from '../../scenario/body-member.ts';
import type { Answer, AnswerRule } from './check-answers.ts';
import { checkAnswers, unlessStatus } from './check-answers.ts';

/** The instance that an inquiry's path names: a number below `/instances/`. */
function idIn({ request: { url } }: Answer): number {
  return Number(/\/instances\/(\d+)/.exec(url)?.[1]);
}

const namesItsInstance: AnswerRule['fault'] = (answer) => {
  const id = readMember(answer.body, ['id']);
  if (answer.status !== 200) return `answered ${answer.status}; 200 is promised`;
  return id === idIn(answer) ? undefined : `its id is ${String(id)}; ${idIn(answer)} was asked for`;
};

function listsInstances({ status, body }: Answer, { replays }: Observation): string | undefined {
  if (status !== 200 || !Array.isArray(body)) return `answered ${status} and no array`;
  const listed = new Set(body.map((one: unknown) => readMember(one, ['id'])));
  const missing = replays.filter(({ instance, deletedAt }) => instance && !deletedAt && !listed.has(instance.id));
  return missing.length === 0 ? undefined : `the list lacks the instance of ${missing[0]?.id ?? ''}`;
}

function isConfiguration({ status, body }: Answer): string | undefined {
  if (status !== 200 || !Array.isArray(body) || body.length === 0) return `answered ${status} and no configuration`;
  const objects: readonly unknown[] = body;
  const lacking = objects.find((one) => !isRecord(one) || !['id', 'key', 'propertyValue'].every((m) => m in one));
  return lacking === undefined ? undefined : 'a configuration object lacks id, key or propertyValue';
}

/** An instance can be read, is in the list, shows its configuration, and its token works. */
export const instancesCanBeRead = checkAnswers({
  name: 'instances-can-be-read',
  level: 'must',
  broken: 'An instance cannot be read or used as promised',
  rules: [
    { clause: 'OC-1.1-02', asked: 'read-instance', fault: namesItsInstance },
    { clause: 'OC-1.1-03', asked: 'list-instances', fault: listsInstances },
    { clause: 'OC-1.5-09', asked: 'read-configuration', fault: isConfiguration },
    { clause: 'PAGE-INST-09', asked: 'hub-call', fault: unlessStatus(200) },
    { clause: 'PAGE-PARAM-01', asked: 'hub-call', fault: unlessStatus(200) },
  ],
});

/** What a vendor's suite and client code read besides. */
export const instancesCanBeReadInOtherWays = checkAnswers({
  name: 'instances-can-be-read-in-other-ways',
  level: 'should',
  broken: 'An instance cannot be read or used in another documented way',
  rules: [
    { clause: 'OC-1.1-04', asked: 'read-instance-below-element', fault: namesItsInstance },
    {
      clause: 'OC-1.4-04',
      asked: 'read-instance',
      fault: (answer, { replays }) => {
        const created = replays.find(({ instance }) => instance?.id === idIn(answer))?.response.body;
        const shown = shownSecrets(answer.body).filter((key) => !shownSecrets(created).includes(key));
        return shown.length === 0 ? undefined : `it shows ${shown.join(', ')}, which the creation masked`;
      },
    },
    {
      clause: 'OC-1.5-05',
      asked: 'hub-call',
      fault: ({ headers }) =>
        /^\d+$/.test(headers['elements-element-instance-id'] ?? '')
          ? undefined
          : 'it has no header elements-element-instance-id',
    },
    { clause: 'OC-1.5-06', asked: 'hub-call-of-another-hub', fault: unlessStatus(200) },
    {
      clause: 'OC-1.1-05',
      asked: 'read-after-patch',
      fault: ({ body }) => {
        const value = (key: string): unknown => readMember(body, ['configuration', key]);
        if (value('event.poller.refresh_interval') !== '30') return 'the interval that PATCH sent is not there';
        return typeof value('event.notification.callback.url') === 'string'
          ? undefined
          : 'PATCH of one key took the callback URL away';
      },
    },
  ],
});

/** Secret keys of the configuration that are shown: in an observation something else stands in their place. */
export function shownSecrets(instance: unknown): readonly string[] {
  const configuration = readMember(instance, ['configuration']);
  const all = isRecord(configuration) ? Object.entries(configuration) : [];
  return all.flatMap(([key, value]) => (value === '<redacted>' ? [key] : []));
}
