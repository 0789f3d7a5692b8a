import type { Page } from '../page/page.ts';
import type { DocumentationFinding } from '../rules.ts';

/** `https;//` anywhere on the page. */
export function findMisprintedSchemes({ lines }: Page): readonly DocumentationFinding[] {
  return lines.flatMap((line, index) =>
    [...line.matchAll(/\bhttps?;\/\/[^\s"']*/g)].map(([text]) => ({
      id: 'url-scheme-is-misprinted' as const,
      line: index + 1,
      text,
    })),
  );
}
