import type { Evidence, Observation, Replay } from '../../../schemas/index.ts';
import { isRecord, readMember } from '../../scenario/body-member.ts';
import { shownSecrets } from '../answers/instances-can-be-read.ts';
import { evidenceOfReplay, toText } from '../evidence/evidence-of.ts';
import { checkFacts } from './check-facts.ts';
import type { FactRule } from './check-facts.ts';

/** Keys whose values the vendor's suite wants to see masked, and those of the tokens. */
const MASKED = ['oauth.api.key', 'oauth.api.secret', 'password'];
const TOKENS = ['oauth.user.token', 'oauth.user.refresh_token'];

function createdBy({ replays }: Observation): readonly Replay[] {
  return replays.filter(({ instance }) => instance);
}

function toEvidence(replay: Replay, text: string, clause: string): Evidence {
  return evidenceOfReplay(replay, text, replay.answeredAt, clause);
}

function configurationOf({ response }: Replay): Readonly<Record<string, unknown>> {
  const configuration = readMember(response.body, ['configuration']);
  return isRecord(configuration) ? configuration : {};
}

/** A rule about one member of the answer. */
function member(
  clause: string,
  path: readonly string[],
  isRight: (value: unknown, replay: Replay) => boolean,
  promise: string,
): FactRule<Replay> {
  return {
    clause,
    fault: (replay) => {
      const value = readMember(replay.response.body, path);
      return isRight(value, replay) ? undefined : `${path.join('.')} is ${toText(value)}; ${promise}`;
    },
  };
}

const isNumber = (value: unknown): boolean => typeof value === 'number';
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

/** Whether the request switched events on. */
function eventsAsked(replay: Replay): boolean {
  return String(readMember(replay.request.body, ['configuration', 'event.notification.enabled'])) === 'true';
}

const shared = {
  things: createdBy,
  toEvidence,
  kept: 'The answers to creations have the published members',
  idle: 'No instance was created.',
} as const;

/** The answer to a creation has the members that every public example has. */
export const createdInstanceHasItsMembers = checkFacts<Replay>({
  ...shared,
  name: 'created-instance-has-its-members',
  level: 'must',
  broken: 'The answer to a creation lacks a member of every public example',
  rules: [
    {
      clause: 'OC-1.2-02',
      fault: (replay) => {
        const other = Object.entries(configurationOf(replay)).find(
          ([, value]) => value !== null && typeof value !== 'string',
        );
        return other && `configuration ${other[0]} is ${toText(other[1])}; text or null is promised`;
      },
    },
    member('OC-1.3-02', ['valid'], (value) => value === true, 'true is promised'),
    member('OC-1.3-02', ['disabled'], (value) => value === false, 'false is promised'),
    {
      clause: 'OC-1.3-03',
      concerns: ({ instance }) => instance?.tokenPresent === true && instance.tokenIsBase64 !== undefined,
      fault: ({ instance }) => (instance?.tokenIsBase64 ? undefined : 'the token has characters that base64 has not'),
    },
    member('OC-1.3-06', ['element', 'hub'], (value) => value === 'documents', 'documents is promised'),
    member('OC-1.3-06', ['element', 'authentication', 'type'], (value) => value === 'oauth2', 'oauth2 is promised'),
    member('OC-1.3-07', ['eventsEnabled'], (value, replay) => value === eventsAsked(replay), 'as sent is promised'),
    member('OC-1.3-08', ['provisionInteractions'], Array.isArray, 'an array is promised'),
    member('OC-1.3-08', ['maxCacheSize'], isNumber, 'a number is promised'),
    member('OC-1.3-08', ['cacheTimeToLive'], isNumber, 'a number is promised'),
    member('OC-1.3-09', ['traceLoggingEnabled'], isBoolean, 'true or false is promised'),
    member('OC-1.3-09', ['cachingEnabled'], isBoolean, 'true or false is promised'),
  ],
});

/** The answer to a creation looks like the newer public examples. */
export const createdInstanceIsAsPublished = checkFacts<Replay>({
  ...shared,
  name: 'created-instance-is-as-published',
  level: 'should',
  broken: 'The answer to a creation departs from the newer public examples',
  rules: [
    member(
      'OC-1.3-04',
      ['createdDate'],
      (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value),
      'ISO 8601 with whole seconds and Z is published',
    ),
    {
      clause: 'OC-1.3-05',
      fault: ({ response }) => {
        const names = ['id', 'emailAddress', 'firstName', 'lastName'];
        const lacking = names.filter((name) => readMember(response.body, ['user', name]) === undefined);
        return lacking.length === 0 ? undefined : `user has no ${lacking.join(', no ')}`;
      },
    },
    {
      clause: 'OC-1.3-10',
      fault: (replay) => {
        const sent = readMember(replay.request.body, ['configuration']);
        const kept = configurationOf(replay);
        const lost = isRecord(sent) ? Object.keys(sent).filter((key) => !(key in kept)) : [];
        return lost.length === 0 ? undefined : `configuration lacks ${lost.join(', ')}, which was sent`;
      },
    },
  ],
});

/** Secrets come back masked. */
export const secretsAreMasked = checkFacts<Replay>({
  ...shared,
  kept: 'No answer to a creation shows a secret',
  name: 'secrets-are-masked',
  level: 'should',
  broken: 'The answer to a creation shows a secret',
  rules: [
    {
      clause: 'OC-1.4-01',
      fault: (replay) => shownOf(replay, MASKED),
    },
    {
      clause: 'OC-1.4-02',
      concerns: (replay) => shownOf(replay, MASKED) === undefined,
      fault: (replay) => {
        const other = MASKED.find((key) => !['********', undefined].includes(maskOf(replay, key)));
        return other && `${other} is masked as ${toText(maskOf(replay, other))}; eight asterisks are published`;
      },
    },
    { clause: 'OC-1.4-03', fault: (replay) => shownOf(replay, TOKENS) },
  ],
});

function maskOf(replay: Replay, key: string): string | undefined {
  const value = configurationOf(replay)[key];
  return typeof value === 'string' ? value : undefined;
}

function shownOf({ response }: Replay, keys: readonly string[]): string | undefined {
  const shown = shownSecrets(response.body).filter((key) => keys.includes(key));
  return shown.length === 0 ? undefined : `${shown.join(' and ')} can be read in the answer`;
}
