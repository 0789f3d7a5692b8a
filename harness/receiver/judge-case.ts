import { isSuccess } from '../is-success.ts';
import type { ReceiverCase, WantedAnswer } from './delivery.ts';

/** What came of one delivery: a status, or why there was no answer. */
export type DeliveryAnswer =
  { readonly status: number; readonly failure?: undefined } | { readonly status?: undefined; readonly failure: string };

/** A delivery's answer beside what it was to be. */
export interface JudgedAnswer {
  readonly wanted: WantedAnswer;
  readonly answer: DeliveryAnswer;
}

/** How a receiver did in one case. */
export interface ReceiverVerdict {
  readonly receiverCase: ReceiverCase;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What it did, in a sentence. */
  readonly text: string;
  readonly answers: readonly JudgedAnswer[];
}

/** Judges what a receiver answered; `alive` is its answer to a valid notification afterwards. */
export function judgeCase(
  receiverCase: ReceiverCase,
  answers: readonly JudgedAnswer[],
  alive: DeliveryAnswer,
): ReceiverVerdict {
  const wrong = answers.filter(({ wanted, answer }) => !isMet(wanted, answer));
  const tally = tellAnswers(answers);
  const [first] = wrong;
  if (first) {
    const of = answers.length > 1 ? `, ${wrong.length} of ${answers.length} deliveries` : '';
    return { receiverCase, status: 'failed', text: `${tally}; it must ${first.wanted} them${of}`, answers };
  }
  if (!isMet('accept', alive)) {
    const met = `answered ${tellAnswer(alive)} to a valid notification afterwards`;
    return { receiverCase, status: 'failed', text: `${tally}; then it ${met}`, answers };
  }
  return { receiverCase, status: 'passed', text: tally, answers };
}

/** The verdict on a case that says nothing of a receiver without a key. */
export function skipCase(receiverCase: ReceiverCase): ReceiverVerdict {
  return { receiverCase, status: 'skipped', text: 'no --signature-key was given', answers: [] };
}

/** Points of 100: a case that must be met counts three times as much as one that should; skipped ones do not count. */
export function toScore(verdicts: readonly ReceiverVerdict[]): number {
  const weigh = (some: readonly ReceiverVerdict[]): number =>
    some.reduce((sum, { receiverCase }) => sum + (receiverCase.level === 'must' ? 3 : 1), 0);
  const judged = verdicts.filter(({ status }) => status !== 'skipped');
  const possible = weigh(judged);
  return possible === 0 ? 0 : Math.floor((100 * weigh(judged.filter(({ status }) => status === 'passed'))) / possible);
}

function isMet(wanted: WantedAnswer, { status }: DeliveryAnswer): boolean {
  if (status === undefined) return false;
  if (wanted === 'accept') return isSuccess(status);
  return wanted === 'reject' ? status >= 400 && status <= 499 : true;
}

function tellAnswers(answers: readonly JudgedAnswer[]): string {
  const told = answers.map(({ answer }) => tellAnswer(answer));
  const kinds = [...new Set(told)];
  if (kinds.length === 1 || told.length <= 5)
    return kinds.length === 1 ? `answered ${told[0] ?? ''}` : `answered ${told.join(', ')}`;
  return `answered ${kinds.map((kind) => `${told.filter((one) => one === kind).length} × ${kind}`).join(', ')}`;
}

function tellAnswer({ status, failure }: DeliveryAnswer): string {
  return status === undefined ? failure : String(status);
}
