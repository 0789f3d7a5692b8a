import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding, ResultCase, RunResults } from '../../../schemas/index.ts';
import { outcomeOf } from '../results/count-cases.ts';

/** Code hosts ask for the place of every result; a finding is about the page. */
const PAGE = 'fixtures/documented/documented-page.txt';
const LEVELS = { must: 'error', should: 'warning', note: 'note' } as const;

/** The results as SARIF 2.1.0: a rule for each case that failed or is known to, findings as notes. */
export function formatSarif({ tool, command, cases, findings = [], staleBaseline = [] }: RunResults): string {
  const failures = cases.filter((one) => ['failed', 'error', 'known'].includes(outcomeOf(one)));
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: `${tool.name} ${command}`,
            version: tool.version,
            rules: [
              ...unique(failures.map(toRule)),
              ...findings.map(toFindingRule),
              ...(staleBaseline.length > 0
                ? [{ id: 'baseline-is-stale', shortDescription: { text: 'An entry of the baseline is stale' } }]
                : []),
            ],
          },
        },
        results: [
          ...failures.map(toResult),
          ...findings.map(toFindingResult),
          ...staleBaseline.map((text): Result => ({
            ruleId: 'baseline-is-stale',
            level: 'error',
            message: { text },
          })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function unique(rules: readonly ReportingDescriptor[]): readonly ReportingDescriptor[] {
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}

function toRule({ id, name, clauses = [] }: ResultCase): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: name },
    ...(clauses.length > 0 && { fullDescription: { text: `Judges ${clauses.join(', ')}.` } }),
  };
}

function toResult({ id, level = 'must', reason, details, file, suite, known }: ResultCase): Result {
  return {
    ruleId: id,
    level: LEVELS[level],
    message: { text: [reason, ...details].join('\n') || 'It failed.' },
    locations: [
      {
        ...(file !== undefined && { physicalLocation: { artifactLocation: { uri: toUri(file) } } }),
        logicalLocations: [{ name: suite, fullyQualifiedName: id }],
      },
    ],
    ...(known !== undefined && { suppressions: [{ kind: 'external' as const, justification: known }] }),
  };
}

function toFindingRule({ id, title, text }: Finding): ReportingDescriptor {
  return { id: `finding/${id}`, shortDescription: { text: title }, fullDescription: { text } };
}

function toFindingResult({ id, title, text }: Finding): Result {
  return {
    ruleId: `finding/${id}`,
    level: 'note',
    message: { text: `${title}. ${text}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: PAGE } } }],
  };
}

/** A path as a URI reference. */
function toUri(file: string): string {
  const isAbsolute = file.startsWith('/');
  const path = file.split(/[\\/]/).map(encodeURIComponent).join('/');
  return isAbsolute ? `file://${path}` : path;
}
