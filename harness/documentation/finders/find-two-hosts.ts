import type { Page } from '../page/page.ts';
import { readIntended } from '../read-intended.ts';
import type { DocumentationFinding } from '../rules.ts';

/** Commands that call another host than the first command of the page. */
export function findTwoHosts({ snippets }: Page): readonly DocumentationFinding[] {
  const calls = snippets
    .filter(({ kind }) => kind === 'command')
    .flatMap(({ text, line }) => {
      const [scheme, host] = /\bhttps?:\/\/([^\s/'"\\]+)/.exec(readIntended(text)?.url ?? text) ?? [];
      if (scheme === undefined || host === undefined) return [];
      return [{ host, line: line + text.slice(0, text.indexOf(host)).split('\n').length - 1 }];
    });
  const [first] = calls;
  return calls
    .filter(({ host }) => host !== first?.host)
    .map(({ host, line }) => ({
      id: 'commands-call-two-hosts',
      line,
      text: `${host}, but ${first?.host ?? ''} in line ${first?.line ?? 0}`,
    }));
}
