/** A curl command or a JSON body that a page shows. */
export interface Snippet {
  readonly kind: 'command' | 'json';
  /** First and last line on the page, from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
  /** The JSON in it as it is printed, and the line of the page on which that starts. */
  readonly body?: { readonly text: string; readonly line: number };
}

/** A table of parameters: the names that it can be seen to explain. */
export interface ParameterTable {
  readonly line: number;
  readonly endLine: number;
  readonly rows: readonly { readonly text: string; readonly line: number }[];
}

/** A page of documentation, taken apart. */
export interface Page {
  readonly lines: readonly string[];
  readonly snippets: readonly Snippet[];
  readonly tables: readonly ParameterTable[];
}

/** Whether a snippet creates an instance, so that the rules for such requests apply. */
export function createsInstance(snippet: Snippet): boolean {
  return snippet.body !== undefined && /"element"\s*:/.test(snippet.body.text);
}
