import type { DocumentedRequest } from './parse-curl.ts';

/** A request to be written as a command; the body is sent as JSON. */
export type ShellRequest = Pick<DocumentedRequest, 'method' | 'url' | 'headers' | 'body'>;

/**
 * Writes a request as a curl command that every POSIX shell passes on unchanged: each word in single quotes, each
 * single quote inside as `'\''`.
 */
export function toShellCommand(request: ShellRequest): string {
  const headers = Object.entries(request.headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  const body = request.body === undefined ? [] : [`-d ${quote(JSON.stringify(request.body, null, 2))}`];
  return [`curl -sS -X ${request.method} ${quote(request.url)}`, ...headers, ...body].join(' \\\n  ');
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
