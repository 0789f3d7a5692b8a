import type { PageReport } from '../../documentation/check-page.ts';
import { RULES } from '../../documentation/rules.ts';

/** The reports as JSON, each finding with its rule's words. */
export function formatPagesJson(reports: readonly PageReport[]): string {
  const pages = reports.map((report) => ({
    ...report,
    findings: report.findings.map((finding) => ({ ...RULES[finding.id], ...finding })),
  }));
  return `${JSON.stringify({ pages }, null, 2)}\n`;
}
