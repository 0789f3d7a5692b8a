import type { RunResults } from '../../../schemas/index.ts';
import { formatCtrf } from '../../report/formats/format-ctrf.ts';
import { formatGithub } from '../../report/formats/format-github.ts';
import { formatStepSummary } from '../../report/formats/format-step-summary.ts';
import type { JudgedRun } from '../../report/results/judged-run.ts';
import type { Terminal } from '../terminal.ts';
import { DEFAULT_OUT } from './report-flags.ts';
import type { ReporterName, ReportFlags } from './report-flags.ts';
import { appendSummary, toJsonText, writeUserFiles } from '../../files/write-user-files.ts';

/** All that there is to report. */
export interface Reportable {
  readonly results: RunResults;
  /** Those whose way is shown on the page. */
  readonly runs: readonly JudgedRun[];
  /** What the text reporter says at the end. */
  readonly text: string;
  /** What the JSON reporter says. */
  readonly json: string;
}

const FILES = {
  json: 'report.json',
  junit: 'junit.xml',
  ctrf: 'ctrf.json',
  sarif: 'results.sarif',
  html: 'report.html',
} as const;

/**
 * Prints what is for reading along (text, github) and a single other report; several others are written to files, and
 * so is the page. `results.json`, which merge reads, is written wherever there is a folder.
 */
export async function reportRun(reportable: Reportable, flags: ReportFlags, terminal: Terminal): Promise<void> {
  const { reporter } = flags;
  const written: string[] = [];
  const files: Record<string, string> = {};
  for (const name of reporter) {
    if (name === 'github' && terminal.stepSummaryFile !== undefined)
      await appendSummary(terminal.stepSummaryFile, formatStepSummary(reportable.results));
    const text = await format(name, reportable);
    if (isPrinted(name, reporter)) terminal.out(text);
    else if (isFile(name)) files[FILES[name]] = text;
  }
  const folder = outFolder(flags);
  if (folder !== undefined) {
    files['results.json'] = toJsonText(reportable.results);
    written.push(...(await writeUserFiles(folder, files)));
  }
  const isRead = reporter.includes('text');
  if (written.length > 0) (isRead ? terminal.out : terminal.err)(`Written: ${written.join(', ')}\n`);
}

/** The folder into which reports are written; undefined when all of them are printed. */
export function outFolder({ reporter, out }: ReportFlags): string | undefined {
  return out ?? (reporter.every((name) => isPrinted(name, reporter)) ? undefined : DEFAULT_OUT);
}

function isFile(name: ReporterName): name is keyof typeof FILES {
  return name in FILES;
}

function isPrinted(name: ReporterName, all: readonly ReporterName[]): boolean {
  return name === 'text' || name === 'github' || (all.length === 1 && name !== 'html');
}

async function format(name: ReporterName, { results, runs, text, json }: Reportable): Promise<string> {
  switch (name) {
    case 'text':
      return text;
    case 'json':
      return json;
    case 'ctrf':
      return formatCtrf(results);
    case 'github':
      return formatGithub(results);
    case 'junit': {
      const { formatJunit } = await import('../../report/formats/format-junit.ts');
      return formatJunit(results);
    }
    case 'sarif': {
      const { formatSarif } = await import('../../report/formats/format-sarif.ts');
      return formatSarif(results);
    }
    case 'html': {
      const { formatHtml } = await import('../../report/html/format-html.ts');
      return formatHtml(results, runs);
    }
  }
}
