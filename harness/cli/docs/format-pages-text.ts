import type { PageReport } from '../../documentation/check-page.ts';
import { RULES } from '../../documentation/rules.ts';
import type { DocumentationRule, DocumentationFinding } from '../../documentation/rules.ts';

/** The reports for a person: what was found by line, then the corrected commands. */
export function formatPagesText(reports: readonly PageReport[]): string {
  return reports.map(formatPage).join('\n');
}

function formatPage({ file, shells, whyNoSandbox, snippets, findings, corrections }: PageReport): string {
  const where =
    whyNoSandbox === undefined
      ? 'in a sandbox without a network'
      : `without a sandbox, so that no command was run that could do more than call curl: ${whyNoSandbox}`;
  const tried = shells.length === 0 ? 'no shell is installed' : `run in ${shells.join(', ')}, ${where}`;
  const head = `${file}: ${snippets} commands and bodies (${tried}), ${findings.length} findings`;
  const fixes = corrections.map(
    ({ line, endLine, command, provenIn }) =>
      `In place of lines ${line}-${endLine} (${proof(provenIn)}; fill what is blank):\n\n${command}\n`,
  );
  return `${[head, '', ...findings.map((finding) => formatFinding(file, finding)), '', ...fixes].join('\n').trimEnd()}\n`;
}

function formatFinding(file: string, { id, line, text, consequence }: DocumentationFinding): string {
  const rule: DocumentationRule = RULES[id];
  const quirk = rule.quirk === undefined ? '' : ` [${rule.quirk}]`;
  return `${file}:${line} ${id}${quirk}\n  ${text}\n  ${consequence ?? rule.consequence}`;
}

function proof(provenIn: readonly string[]): string {
  return provenIn.length === 0 ? 'not proven in a shell' : `arrives whole from ${provenIn.join(' and ')}`;
}
