import type { Scenario } from '../scenario/scenario.ts';

/** A scenario of the library and where it stands below its folder, such as `bugs/b-01-….yaml`. */
export interface LibraryEntry {
  readonly path: string;
  readonly scenario: Scenario;
}

/** What each folder of the library is about; a folder without a title here cannot be listed. */
const TITLES: Readonly<Record<string, string>> = {
  '': 'Whole runs',
  bugs: 'Known bugs, with and without what causes them',
  configuration: 'Configuration',
  delivery: 'Delivery of callbacks',
  'polling-windows': 'What polls see and when',
  'renames-and-moves': 'Renames, moves and deletions',
  restarts: 'Restarts of the connector',
  'sharefile-faults': 'ShareFile misbehaves',
  studies: 'Histories to study',
  versions: 'Versions of files',
  webhooks: 'Webhooks',
};

/** Writes the list of all scenarios, by folder, with what each of them teaches. Throws for a folder without a title. */
export function toScenarioPage(entries: readonly LibraryEntry[]): string {
  const folders = [...new Set(entries.map(({ path }) => folderOf(path)))].sort();
  const sections = folders.flatMap((folder) => {
    const title = TITLES[folder];
    if (title === undefined) throw new Error(`The folder ${folder} has no title; add one in ${import.meta.url}.`);
    const own = entries.filter(({ path }) => folderOf(path) === folder);
    return [`## ${title}`, own.map(toItem).join('\n')];
  });
  return [
    '# Scenarios',
    'Generated from the scenario files by `npm run generate`; change those. Each is run by the tests, in virtual time.',
    '```sh\nnpx sharefile-lab run fixtures/scenarios                # all of them\n' +
      'npx sharefile-lab run fixtures/scenarios/bugs/b-01*     # one of them\n```',
    ...sections,
  ].join('\n\n');
}

function toItem({ path, scenario }: LibraryEntry): string {
  const variants = (scenario.variants ?? []).map(({ name, description }) =>
    description === undefined ? `  - \`${name}\`` : `  - \`${name}\`: ${description.trim()}`,
  );
  return [`- [${scenario.name}](${path}): ${scenario.description.trim()}`, ...variants].join('\n');
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}
