import type { Log, Result } from 'sarif';
import type { Correction, PageReport } from '../../documentation/check-page.ts';
import { RULES } from '../../documentation/rules.ts';
import type { DocumentationFinding, DocumentationRule } from '../../documentation/rules.ts';

/** The reports as SARIF 2.1.0, which code hosts and editors show at the lines; corrected commands are fixes. */
export function formatPagesSarif(reports: readonly PageReport[]): string {
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'sharefile-lab docs check',
            rules: Object.entries<DocumentationRule>(RULES).map(([id, { title, consequence }]) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: consequence },
            })),
          },
        },
        results: reports.flatMap((report) => report.findings.map((finding) => toResult(report, finding))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toResult({ file, corrections }: PageReport, finding: DocumentationFinding): Result {
  const { id, line, text } = finding;
  const correction = corrections.find((one) => line >= one.line && line <= one.endLine);
  const uri = toUri(file);
  return {
    ruleId: id,
    level: 'warning',
    message: { text: `${text}. ${finding.consequence ?? RULES[id].consequence}` },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: line } } }],
    ...(correction && { fixes: [toFix(uri, correction)] }),
  };
}

function toFix(uri: string, { line, endLine, command, provenIn }: Correction): NonNullable<Result['fixes']>[number] {
  return {
    description: { text: `A command whose body arrives whole from ${provenIn.join(', ') || 'no shell tried'}` },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: [
          {
            deletedRegion: { startLine: line, endLine: endLine + 1, endColumn: 1 },
            insertedContent: { text: `${command}\n` },
          },
        ],
      },
    ],
  };
}

/** A relative path as a URI reference. */
function toUri(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
