import type { CurlCall } from './shells.ts';

/** The part of a call of curl that matters here. */
export interface SentRequest {
  readonly urls: readonly string[];
  readonly body: string | undefined;
}

const DATA = /^(?:-d|--data(?:-raw|-binary|-ascii)?|--json)$/;
const WITH_VALUE =
  /^(?:-[XHuoAebF]|--(?:request|header|user|output|user-agent|referer|cookie|form|max-time|connect-timeout))$/;

/** What curl would send for the arguments that a shell gave it. */
export function readCall({ argv, input }: CurlCall): SentRequest {
  const urls: string[] = [];
  const data: string[] = [];
  const rest = argv.values();
  for (const word of rest) {
    const [, attached] = /^(?:-d|--data(?:-raw|-binary|-ascii)?=|--json=)([^]+)$/.exec(word) ?? [];
    if (DATA.test(word)) data.push(rest.next().value ?? '');
    else if (attached !== undefined) data.push(attached);
    else if (WITH_VALUE.test(word)) rest.next();
    else if (word === '--url') urls.push(rest.next().value ?? '');
    else if (!word.startsWith('-')) urls.push(word);
  }
  const read = data.map((text) => (text === '@-' ? input.replace(/[\r\n]/g, '') : text));
  return { urls, body: read.length === 0 ? undefined : read.join('&') };
}
