import { HarnessError } from '../harness-error.ts';
import { parseCurl } from './curl/parse-curl.ts';
import type { DocumentedRequest } from './curl/parse-curl.ts';
import { readJsonText } from './curl/read-json-text.ts';

/** Base path of every documented call, and what the page calls after its JSON templates ("POST /instances"). */
const TEMPLATE_URL = 'https://api.openconnectors.us2.ext.hana.ondemand.com/elements/api-v2/instances';

/**
 * Reads a documented text that is either a curl command or a bare JSON body to be sent with `POST /instances`.
 * Throws `curl-not-readable`.
 */
export function parseDocumentedRequest(text: string): DocumentedRequest {
  if (!text.trimStart().startsWith('{')) return withHostNote(parseCurl(text.trim()));
  const reading = readJsonText(text);
  if (!reading.ok) {
    throw new HarnessError(
      'curl-not-readable',
      `The documented body is not JSON (${reading.reason}). Give a JSON body.`,
    );
  }
  const wrapped = { quirk: 'Q3', text: 'The page prints a line break inside a JSON string; it was taken out.' };
  return {
    method: 'POST',
    url: TEMPLATE_URL,
    headers: { authorization: 'User , Organization', 'content-type': 'application/json' },
    body: reading.value,
    notes: reading.lineBreaks > 0 ? [wrapped] : [],
  };
}

function withHostNote(request: DocumentedRequest): DocumentedRequest {
  const { hostname } = new URL(request.url);
  if (!/(?:^|\.)cloud-elements\.com$/.test(hostname)) return request;
  const text = `The command calls ${hostname}, which is not the host of the page's other command.`;
  return { ...request, notes: [...request.notes, { quirk: 'Q11', text }] };
}
