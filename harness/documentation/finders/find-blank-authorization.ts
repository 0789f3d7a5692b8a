import type { Page } from '../page/page.ts';
import type { DocumentationFinding } from '../rules.ts';

/** Authorization headers whose secrets got lost. */
export function findBlankAuthorization({ snippets }: Page): readonly DocumentationFinding[] {
  return snippets
    .filter(({ kind }) => kind === 'command')
    .flatMap(({ text, line }) =>
      text.split('\n').flatMap((printed, index) => {
        const [blank] = /authorization:\s*User\s*,\s*Organization(?=\s*(?:,|['"]))/i.exec(printed) ?? [];
        return blank === undefined ? [] : [{ id: 'authorization-is-blank' as const, line: line + index, text: blank }];
      }),
    );
}
