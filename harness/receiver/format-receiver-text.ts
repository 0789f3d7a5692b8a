import type { ReceiverVerdict } from './judge-case.ts';
import { toScore } from './judge-case.ts';

const MARKS = {
  passed: { mark: 'ok  ', colour: 32 },
  failed: { mark: 'FAIL', colour: 31 },
  skipped: { mark: 'skip', colour: 33 },
} as const;

/** The verdicts for people: a line for each, what to fix below, and the score. */
export function formatReceiverText(verdicts: readonly ReceiverVerdict[], colour: boolean): string {
  const widest = Math.max(0, ...verdicts.map(({ receiverCase }) => receiverCase.name.length));
  const lines = verdicts.flatMap(({ receiverCase, status, text }) => {
    const { mark, colour: code } = MARKS[status];
    const shown = colour ? `\u001b[${code}m${mark}\u001b[0m` : mark;
    const line = `${shown}  ${receiverCase.name.padEnd(widest)}  ${text}`;
    return status === 'failed'
      ? [line, `      ${receiverCase.promise}`, `      To fix it: ${receiverCase.fix}`]
      : [line];
  });
  const count = (status: ReceiverVerdict['status']): number =>
    verdicts.filter((verdict) => verdict.status === status).length;
  const skipped = count('skipped') === 0 ? '' : `, ${count('skipped')} skipped`;
  return [
    ...lines,
    '',
    `Score: ${toScore(verdicts)} of 100 (${count('passed')} passed, ${count('failed')} failed${skipped}).`,
    '',
  ].join('\n');
}
