import type { Evidence, Observation, Probe } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import type { Check, CheckResult } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { toText } from '../evidence/evidence-of.ts';

/** An answer to an inquiry. */
export interface Answer {
  readonly name: string;
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly request: Probe['request'];
}

/** What one clause promises of the answer to one inquiry. */
export interface AnswerRule {
  readonly clause: string;
  /** The inquiry, or all of them. */
  readonly asked: string;
  /** What is wrong with the answer, in words; undefined when it keeps the clause. */
  readonly fault: (answer: Answer, observation: Observation) => string | undefined;
}

/** What a check over answers is made of. */
export interface AnswerCheck extends Pick<Check, 'name' | 'level'> {
  readonly rules: readonly AnswerRule[];
  /** The sentence of the failure, without a full stop. */
  readonly broken: string;
}

/** Stands for every inquiry in a rule. */
export const ANY_INQUIRY = '*';

/** Makes a check whose rules each look at the answer to one inquiry; what was not asked is not put to the test. */
export function checkAnswers({ name, level, rules, broken }: AnswerCheck): Check {
  const clauses = [...new Set(rules.map(({ clause }) => clause))];
  return {
    ...{ name, level, clauses },
    judge: (observation) => judgeAnswers(rules, broken, observation),
  };
}

function judgeAnswers(rules: readonly AnswerRule[], broken: string, observation: Observation): CheckResult {
  const answers = answersOf(observation);
  const exercised = new Set<string>();
  const against: Evidence[] = [];
  let judged = 0;
  for (const { clause, asked, fault } of rules) {
    for (const answer of asked === ANY_INQUIRY ? answers.values() : [answers.get(asked)]) {
      if (!answer) continue;
      judged += 1;
      exercised.add(clause);
      const text = fault(answer, observation);
      if (text !== undefined) against.push({ text: `${answer.name}: ${text}`, clause });
    }
  }
  if (judged === 0) return skip(whyNotAsked(observation, rules));
  return judgeBy(against, broken, `${judged} answers are as promised.`, [...exercised]);
}

function whyNotAsked({ inquiries }: Observation, rules: readonly AnswerRule[]): string {
  if (!inquiries) return 'The scenario makes no inquiries; a step "inquire" would.';
  const names = [...new Set(rules.map(({ asked }) => asked))];
  return `It was not asked in this run: ${names.slice(0, 3).join(', ')}.`;
}

const known = new WeakMap<Observation, ReadonlyMap<string, Answer>>();

/** The answers of a run by the name of their inquiry. */
export function answersOf(observation: Observation): ReadonlyMap<string, Answer> {
  const before = known.get(observation);
  if (before) return before;
  const answers = new Map(
    (observation.inquiries ?? []).map(({ name, request, response: { status, headers, body } }) => [
      name,
      { name, status, headers, body, request },
    ]),
  );
  known.set(observation, answers);
  return answers;
}

/** A rule's fault when the status is another one. */
export function unlessStatus(...statuses: readonly number[]): AnswerRule['fault'] {
  return ({ status }) =>
    statuses.includes(status) ? undefined : `answered ${status}; ${statuses.join(' or ')} is promised`;
}

/** A rule's fault when the request was not refused because of what it says. */
export function unlessRefused({ status }: Answer): string | undefined {
  return status >= 400 && status < 500 ? undefined : `answered ${status}; it had to be refused`;
}

/** A rule's fault when a member of the body has another value. */
export function unlessMember(path: readonly (string | number)[], expected: unknown): AnswerRule['fault'] {
  return ({ status, body }) => {
    const seen = readMember(body, path);
    if (status >= 400) return `answered ${status}`;
    return JSON.stringify(seen) === JSON.stringify(expected)
      ? undefined
      : `${path.join('.')} is ${toText(seen)}; ${toText(expected)} is promised`;
  };
}
