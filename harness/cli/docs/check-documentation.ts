import { checkPage } from '../../documentation/check-page.ts';
import type { PageReport } from '../../documentation/check-page.ts';
import { openLocalShells } from '../../documentation/shells/open-local-shells.ts';
import { writeUserFile } from '../../files/write-user-files.ts';
import type { ExitCode } from '../../harness-error.ts';
import type { Terminal } from '../terminal.ts';
import { formatPagesText } from './format-pages-text.ts';
import { readPages } from './read-pages.ts';

/** What `docs check` was asked for. */
export interface DocsCheckFlags {
  readonly reporter: 'text' | 'json' | 'sarif';
  readonly out?: string;
}

/** Checks pages and prints or writes what was found. Returns 1 when there are findings; throws `usage`. */
export async function checkDocumentation(
  files: readonly string[],
  flags: DocsCheckFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const [pages, shells] = await Promise.all([readPages(files), openLocalShells()]);
  const reports = await Promise.all(pages.map(({ file, text }) => checkPage(file, text, shells)));
  const report = await format(reports, flags);
  if (flags.out === undefined) terminal.out(report);
  else {
    await writeUserFile(flags.out, report, 'Name a file that can be written.');
    terminal.out(`Written: ${flags.out}\n`);
  }
  return reports.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

async function format(reports: readonly PageReport[], { reporter }: DocsCheckFlags): Promise<string> {
  switch (reporter) {
    case 'text':
      return formatPagesText(reports);
    case 'json': {
      const { formatPagesJson } = await import('./format-pages-json.ts');
      return formatPagesJson(reports);
    }
    case 'sarif': {
      const { formatPagesSarif } = await import('./format-pages-sarif.ts');
      return formatPagesSarif(reports);
    }
  }
}
