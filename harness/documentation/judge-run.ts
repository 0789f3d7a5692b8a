import { isDeepStrictEqual } from 'node:util';
import type { DocumentedRequest } from '../scenario/curl/parse-curl.ts';
import { damagedMembers } from './damaged-members.ts';
import type { Snippet } from './page/page.ts';
import type { DocumentationFinding } from './rules.ts';
import { readCall } from './shells/read-call.ts';
import type { ShellRun } from './shells/shells.ts';
import type { Variant } from './variants-of.ts';

/** What a shell's run shows against what was meant; `intended` is undefined where that cannot be told. */
export function judgeRun(
  snippet: Snippet,
  variant: Variant,
  intended: DocumentedRequest | undefined,
  run: ShellRun,
): readonly DocumentationFinding[] {
  const who = `${run.shell}, ${variant.how}`;
  const complaint = complaintOf(run, variant.how === 'as printed' ? snippet.line : undefined);
  const at = { line: complaint.line ?? snippet.line };
  if (run.timedOut) {
    return [{ id: 'shell-did-not-end', ...at, text: `${who}: did not end and was killed after 3 s` }];
  }
  const [call] = run.calls;
  if (!call) return [{ id: 'shell-refuses-command', ...at, text: `${who}: ${complaint.text}` }];
  const sent = readCall(call);
  const more = run.calls.length > 1 ? [`calls curl ${run.calls.length} times`] : [];
  const failed = run.exitCode === 0 ? [] : [`then ends with ${run.exitCode ?? 'a signal'}: ${complaint.text}`];
  const otherUrl = intended !== undefined && !sent.urls.includes(intended.url);
  const missing = [
    ...(otherUrl ? [`calls ${sent.urls.join(' and ') || 'no URL'}`] : []),
    ...(intended?.body !== undefined && sent.body === undefined ? ['sends no body'] : []),
  ];
  const wrong = [...missing, ...more, ...failed];
  return [
    ...(wrong.length > 0
      ? [
          {
            id: 'command-sends-something-else' as const,
            ...(otherUrl ? { line: lineOfUrl(snippet) } : at),
            text: `${who}: ${wrong.join(', ')}`,
          },
        ]
      : []),
    ...(sent.body === undefined ? [] : judgeBody(snippet, who, intended, sent.body)),
  ];
}

function lineOfUrl({ text, line }: Snippet): number {
  return line + text.slice(0, Math.max(text.search(/https?:/), 0)).split('\n').length - 1;
}

/** Whether exactly the meant request arrived: one call, its URL, its whole body. */
export function arrivedWhole(run: ShellRun, request: DocumentedRequest): boolean {
  const [call] = run.calls;
  if (!call || run.calls.length !== 1 || run.exitCode !== 0) return false;
  const { urls, body } = readCall(call);
  const sent = body === undefined ? undefined : parseJson(body);
  return urls.length === 1 && urls[0] === request.url && isDeepStrictEqual(sent, request.body);
}

function judgeBody(
  snippet: Snippet,
  who: string,
  intended: DocumentedRequest | undefined,
  body: string,
): readonly DocumentationFinding[] {
  // A body that is printed as no JSON has its own finding; here it is what the shell made of it that counts.
  const arrived = parseJson(body.replaceAll('\n', ''));
  if (arrived === undefined) {
    if (!intended && !/^\s*[[{]/.test(body)) return [];
    return [
      { id: 'body-is-damaged-in-a-shell', line: snippet.body?.line ?? snippet.line, text: `${who}: sends no JSON` },
    ];
  }
  return intended ? damagedMembers(snippet, who, intended.body, arrived) : [];
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The first line of what a shell complained about, and where on the page that is. */
function complaintOf(
  { stderr }: ShellRun,
  firstLine: number | undefined,
): { readonly text: string; readonly line?: number } {
  const [first = ''] = stderr.split('\n');
  const [, line, text] =
    /^(?:\S*: )?command: ?(?:line )?(\d+): (.*)$/.exec(first) ?? /^command:(\d+): (.*)$/.exec(first) ?? [];
  if (line === undefined || text === undefined) return { text: first || 'it says nothing' };
  return firstLine === undefined ? { text } : { text, line: firstLine + Number(line) - 1 };
}
