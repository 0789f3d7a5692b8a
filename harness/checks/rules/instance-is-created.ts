import type { Evidence, Replay } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOfReplay, toText } from '../evidence/evidence-of.ts';

/** Each documented request creates an instance with a token and an id. */
export const instanceIsCreated: Check = {
  name: 'instance-is-created',
  clauses: ['PAGE-INST-01', 'PAGE-INST-02', 'PAGE-INST-03', 'PAGE-INST-05', 'PAGE-INST-08', 'OC-1.1-01', 'OC-1.3-01'],
  level: 'must',
  judge: ({ replays }) => {
    if (replays.length === 0) return skip('No documented request was sent.');
    return judgeBy(
      replays.flatMap(faultsOf),
      'A documented request did not create the instance that it describes',
      `All ${replays.length} documented requests created an instance with a token and an id.`,
      replays.some(({ instance }) => instance) ? undefined : ['PAGE-INST-01'],
    );
  },
};

type Fault = (text: string, clause: string) => Evidence;

function faultsOf(replay: Replay): readonly Evidence[] {
  const { response, request, instance } = replay;
  const fault: Fault = (text, clause) => evidenceOfReplay(replay, text, replay.answeredAt, clause);
  if (response.status < 200 || response.status > 299) {
    const message = readMember(response.body, ['message']);
    return [fault(`answered ${response.status}${typeof message === 'string' ? `: ${message}` : ''}`, 'PAGE-INST-01')];
  }
  const faults: Evidence[] = [];
  if (response.status !== 200) faults.push(fault(`answered ${response.status}; success is 200`, 'OC-1.1-01'));
  if (!instance) return [...faults, fault('the answer names no numeric id', 'PAGE-INST-02')];
  if (!instance.tokenPresent) faults.push(fault('the answer holds no token', 'PAGE-INST-02'));
  const sentName = readMember(request.body, ['name']);
  // Markup is stripped from names, so only names without any can be compared.
  if (typeof sentName === 'string' && !/[<>&]/.test(sentName) && instance.name !== sentName) {
    faults.push(fault(`the instance is called "${instance.name}"; "${sentName}" was sent`, 'PAGE-INST-03'));
  }
  const sentKey = readMember(request.body, ['element', 'key']);
  const key = readMember(response.body, ['element', 'key']);
  if (key !== sentKey)
    faults.push(fault(`the answer's element.key is ${toText(key)}; ${toText(sentKey)} was sent`, 'PAGE-INST-08'));
  return [...faults, ...tagFaults(replay, fault)];
}

function tagFaults({ request, response }: Replay, fault: Fault): readonly Evidence[] {
  const sent = readMember(request.body, ['tags']);
  const kept = readMember(response.body, ['tags']);
  if (!Array.isArray(sent) || !Array.isArray(kept)) return [];
  const lost = sent.filter((tag) => typeof tag === 'string' && tag !== '' && !kept.includes(tag));
  return lost.map((tag) => fault(`the tag ${toText(tag)} was sent and is not in the answer`, 'PAGE-INST-05'));
}
