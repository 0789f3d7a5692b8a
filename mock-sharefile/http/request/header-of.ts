import type { IncomingMessage } from 'node:http';

/**
 * Reads one header by its lower-case name, the first if it comes twice. It looks at the raw list, because
 * `request.headers` builds an object of all headers, which is most of the cost of looking at two.
 */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const { rawHeaders } = request;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const candidate = rawHeaders[i];
    if (candidate?.length === name.length && (candidate === name || candidate.toLowerCase() === name)) {
      return rawHeaders[i + 1];
    }
  }
  return undefined;
}
