import type { ObservedChange, ReceivedCallback } from '../../../../schemas/index.ts';
import type { ShownBody } from './event-way.ts';

/** A page that shows whole notifications of large batches is too long to be read. */
const LONGEST_BODY = 12_000;

/** What ShareFile showed of the Items right after the changes. */
export function showChange(changes: readonly ObservedChange[]): ShownBody {
  const shown = changes.map(({ sequence, ...change }) => ({ change: sequence, ...change }));
  return { title: 'In ShareFile', text: cut(JSON.stringify(shown.length === 1 ? shown[0] : shown, null, 2)) };
}

/** A callback as it arrived: headers, a blank line, and the body, indented when it is JSON. */
export function showCallback({ sequence, method, path, headers, bodyBase64 }: ReceivedCallback): ShownBody {
  const body = Buffer.from(bodyBase64, 'base64').toString('utf8');
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return {
    title: `Callback ${sequence}, as it arrived`,
    text: [`${method} ${path}`, ...lines, '', cut(indent(body))].join('\n'),
  };
}

function indent(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function cut(text: string): string {
  if (text.length <= LONGEST_BODY) return text;
  return `${text.slice(0, LONGEST_BODY)}\n… ${text.length - LONGEST_BODY} more characters in observation.json`;
}
