import type { CheckReport, Report } from '../../schemas/index.ts';
import { ledgerLines } from './ledger-lines.ts';
import { evidenceLine } from './results/evidence-line.ts';

/** How the text is to look. */
export interface TextOptions {
  /** Whether to colour verdicts with ANSI sequences; off by default. */
  readonly colour?: boolean;
}

type Paint = (text: string, colour: keyof typeof COLOURS) => string;

const COLOURS = { red: 31, green: 32, yellow: 33, grey: 90, bold: 1 } as const;
const VERDICT_COLOURS = { pass: 'green', fail: 'red', skip: 'yellow', error: 'red' } as const;

/** The report for people: a line for each check, failures with their evidence, findings, and a summary. */
export function formatText(report: Report, { colour = false }: TextOptions = {}): string {
  const paint: Paint = (text, name) => (colour ? `\u001B[${COLOURS[name]}m${text}\u001B[0m` : text);
  const widest = Math.max(0, ...report.checks.map(({ name }) => name.length));
  return [
    paint(`${report.tool.name} ${report.tool.version}`, 'bold') +
      ` against ${report.subject.url} (${report.subject.kind})`,
    `from ${report.startedAt} to ${report.endedAt}`,
    '',
    ...report.checks.flatMap((check) => checkLines(check, widest, paint)),
    ...((report.ledgers ?? []).length === 0 ? [] : ['', paint('Ledger', 'bold')]),
    ...ledgerLines(report.ledgers ?? []),
    ...(report.findings.length === 0 ? [] : ['', paint('Findings about the documentation', 'bold')]),
    // They are the same in every run, so their titles will do; the other reports say what follows from each.
    ...report.findings.map(({ quirk = 'note', title }) => `${paint(quirk.padEnd(4), 'yellow')}  ${title}`),
    '',
    ...coverageLine(report),
    summaryLine(report, paint),
    '',
  ].join('\n');
}

function checkLines(check: CheckReport, widest: number, paint: Paint): readonly string[] {
  const { name, verdict, clauses, reason, level, evidence } = check;
  const head = `${paint(verdict, VERDICT_COLOURS[verdict])}  ${name.padEnd(widest)}  ${paint(clauses.join(' '), 'grey')}`;
  if (verdict === 'pass') return [head];
  const lines = [head, `      ${level === 'must' ? '' : `(${level}) `}${reason}`];
  return verdict === 'skip' ? lines : [...lines, ...evidence.map((one) => `      - ${evidenceLine(one)}`)];
}

/** What the run says of the promises, in one line; nothing for a report of an earlier version. */
function coverageLine({ coverage }: Report): readonly string[] {
  if (!coverage) return [];
  const { clauses, exercised, pass, fail, skip, notExercised } = coverage;
  return [
    `Clauses: ${exercised} of ${clauses} exercised (${pass} kept, ${fail} broken), ${skip} without occasion in this run, ${notExercised} judged by no check`,
  ];
}

function summaryLine({ verdict, summary }: Report, paint: Paint): string {
  const numbers = [
    `${summary.pass} passed`,
    `${summary.fail} failed`,
    `${summary.skip} skipped`,
    `${summary.findings} findings`,
  ];
  return `${paint(verdict.toUpperCase(), VERDICT_COLOURS[verdict])}: ${numbers.join(', ')}`;
}
