import { correctRequest, toCorrectedCommand } from './correct-request.ts';
import { findAll } from './find-all.ts';
import { arrivedWhole, judgeRun } from './judge-run.ts';
import type { Page, Snippet } from './page/page.ts';
import { createsInstance } from './page/page.ts';
import { parsePage } from './page/parse-page.ts';
import { readIntended } from './read-intended.ts';
import type { DocumentationFinding } from './rules.ts';
import type { Shells } from './shells/shells.ts';
import { whyNotRun } from './shells/why-not-run.ts';
import { variantsOf } from './variants-of.ts';

/** A command in place of a snippet of the page, and the shells in which its URL and body were seen to arrive whole. */
export interface Correction {
  readonly line: number;
  readonly endLine: number;
  readonly command: string;
  readonly provenIn: readonly string[];
}

/** What is wrong on a page, by line, and what to write in place of the snippets that are concerned. */
export interface PageReport {
  readonly file: string;
  readonly shells: readonly string[];
  /** Why the shells ran without a sandbox; absent when they had one. */
  readonly whyNoSandbox?: string;
  readonly snippets: number;
  readonly findings: readonly DocumentationFinding[];
  readonly corrections: readonly Correction[];
}

/** Checks a page by reading it and by giving its commands to every shell. */
export async function checkPage(file: string, text: string, shells: Shells): Promise<PageReport> {
  const page = parsePage(text);
  const ran = await Promise.all(page.snippets.map((snippet) => tryInShells(snippet, shells)));
  const findings = [...findAll(page), ...ran.flat()].toSorted((a, b) => a.line - b.line);
  return {
    file,
    shells: shells.names,
    ...(shells.whyNoSandbox !== undefined && { whyNoSandbox: shells.whyNoSandbox }),
    snippets: page.snippets.length,
    findings,
    corrections: await correctSnippets(page, findings, shells),
  };
}

async function tryInShells(snippet: Snippet, shells: Shells): Promise<readonly DocumentationFinding[]> {
  const intended = readIntended(snippet.text);
  const variants = variantsOf(snippet, intended);
  const reason = variants.map(({ script }) => whyNotGiven(script, shells)).find((why) => why !== undefined);
  if (reason !== undefined) {
    return [{ id: 'snippet-was-not-run', line: snippet.line, text: `the text contains ${reason}` }];
  }
  const judged = await Promise.all(
    variants.map(async (variant) =>
      (await shells.run(variant.script)).flatMap((run) => judgeRun(snippet, variant, intended, run)),
    ),
  );
  return judged.flat();
}

/** In a sandbox a script may do what it likes. */
function whyNotGiven(script: string, { whyNoSandbox }: Shells): string | undefined {
  return whyNoSandbox === undefined ? undefined : whyNotRun(script);
}

/** A correction for each request in whose lines something was found, proven in all shells. */
async function correctSnippets(
  { snippets }: Page,
  findings: readonly DocumentationFinding[],
  shells: Shells,
): Promise<readonly Correction[]> {
  const concerned = snippets.filter(
    (snippet) =>
      (snippet.kind === 'command' || createsInstance(snippet)) &&
      findings.some(({ line }) => line >= snippet.line && line <= snippet.endLine),
  );
  const corrections = await Promise.all(
    concerned.map(async ({ text, line, endLine }) => {
      const intended = readIntended(text);
      if (!intended) return [];
      const command = toCorrectedCommand(intended);
      if (whyNotGiven(command, shells) !== undefined) return [];
      const meant = correctRequest(intended);
      const runs = await shells.run(command);
      const provenIn = runs.filter((run) => arrivedWhole(run, meant)).map(({ shell }) => shell);
      return [{ line, endLine, command, provenIn }];
    }),
  );
  return corrections.flat();
}
