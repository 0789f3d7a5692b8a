import type { DocumentedRequest } from '../scenario/curl/parse-curl.ts';
import { rejoinWrappedStrings } from '../scenario/curl/rejoin-wrapped-strings.ts';
import type { Snippet } from './page/page.ts';
import { createsInstance } from './page/page.ts';

/** One way in which a reader gets a snippet into a shell. */
export interface Variant {
  readonly how: 'as printed' | 'with its lines re-joined' | 'pasted after -d';
  readonly script: string;
}

/**
 * The ways to try: a command as it is printed and, because a broken URL hides what happens to the body, with the
 * printed line breaks taken out; a JSON body between the single quotes of `-d`, where the page tells readers to put it.
 */
export function variantsOf(snippet: Snippet, intended: DocumentedRequest | undefined): readonly Variant[] {
  if (snippet.kind === 'json') {
    if (!intended || !createsInstance(snippet)) return [];
    const { text } = rejoinWrappedStrings(snippet.text.trim());
    return [{ how: 'pasted after -d', script: `curl -X ${intended.method} ${intended.url} -d '${text}'` }];
  }
  const rejoined = rejoin(snippet);
  return [
    { how: 'as printed', script: snippet.text },
    ...(rejoined === snippet.text ? [] : [{ how: 'with its lines re-joined' as const, script: rejoined }]),
  ];
}

function rejoin({ text, body }: Snippet): string {
  const whole = text.replace(/(\bhttps?:\/\/[^\s'"\\]+)\n([^\s'"\\-][^\s\\]*)/, '$1$2');
  if (body === undefined || !whole.includes(body.text)) return whole;
  return whole.replace(body.text, () => rejoinWrappedStrings(body.text).text);
}
