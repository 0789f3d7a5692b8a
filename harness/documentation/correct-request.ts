import type { DocumentedRequest } from '../scenario/curl/parse-curl.ts';
import { toShellCommand } from '../scenario/curl/to-shell-command.ts';

/** Members whose value has one right form, by ShareFile's meaning of its fields (sources beside the finders). */
const RIGHT_VALUES: ReadonlyMap<string, readonly [wrong: string, right: string]> = new Map([
  ['idField', ['id', 'Id']],
  ['updatedDateField', ['CreationDate', 'ProgenyEditDate']],
  ['createdDateField', ['ProgenyEditDate', 'CreationDate']],
]);

/** A request with all put right that has one right form; what the page leaves blank stays blank. */
export function correctRequest(request: DocumentedRequest): DocumentedRequest {
  return { ...request, url: withScheme(request.url), body: correctValue(request.body) };
}

/** The corrected request as a command that every shell passes on unchanged. */
export function toCorrectedCommand(request: DocumentedRequest): string {
  return toShellCommand(correctRequest(request));
}

function correctValue(value: unknown): unknown {
  if (typeof value === 'string') return withScheme(value);
  if (Array.isArray(value)) return value.map(correctValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => {
      const [wrong, right] = RIGHT_VALUES.get(name) ?? [];
      return [name, member === wrong && wrong !== undefined ? right : correctValue(member)];
    }),
  );
}

function withScheme(text: string): string {
  return text.replace(/^(https?);\/\//, '$1://');
}
