import { parse } from 'yaml';
import { isRecord } from '../../scenario/body-member.ts';
import { whyUnreadable } from '../../files/why-unreadable.ts';
import { HarnessError } from '../../harness-error.ts';
import { isValid, violationsOf } from '../../../schemas/index.ts';

/** What a configuration file says, command by command. */
export interface ReadConfig {
  readonly file: string;
  readonly sections: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}

const NAME = 'sharefile-lab';
const ENDINGS = ['yaml', 'yml', 'json', 'js', 'mjs', 'cjs'];

/** Where it may lie, from the working folder upwards. */
const PLACES = [
  ...ENDINGS.map((ending) => `${NAME}.config.${ending}`),
  ...ENDINGS.map((ending) => `.config/${NAME}.${ending}`),
];

/**
 * Reads the configuration file that is named, or else the nearest one from `folder` upwards; undefined when there is
 * none. Throws `config-not-valid` with all that is wrong in it.
 */
export async function readConfig(folder: string, named?: string): Promise<ReadConfig | undefined> {
  const { lilconfig } = await import('lilconfig');
  const loadYaml = (_: string, text: string): unknown => parse(text);
  const loaders = { '.yaml': loadYaml, '.yml': loadYaml };
  const searcher = lilconfig(NAME, { searchPlaces: PLACES, loaders, cache: false });
  const found = await searchWith(() => (named === undefined ? searcher.search(folder) : searcher.load(named)), named);
  const content: unknown = found?.config;
  if (!found || found.isEmpty === true || content === undefined || content === null) return undefined;
  if (!isValid('harness/config', content)) {
    const wrong = violationsOf('harness/config', content).map(({ message }) => `\n  ${message}`);
    throw new HarnessError(
      'config-not-valid',
      `${found.filepath} is no configuration of sharefile-lab:${wrong.join('')}`,
    );
  }
  const sections = Object.entries(content).filter(([, section]) => isRecord(section));
  return { file: found.filepath, sections: Object.fromEntries(sections) };
}

/** The part of lilconfig's answer that is read. */
type Found = { readonly filepath: string; readonly config: unknown; readonly isEmpty?: boolean } | null;

async function searchWith(search: () => Promise<Found>, named: string | undefined): Promise<Found> {
  try {
    return await search();
  } catch (cause) {
    const why = `The configuration ${named ?? 'file'} cannot be read: ${whyUnreadable(cause)}`;
    const todo = named === undefined ? 'Mend it, or name another one with --config.' : 'Check --config.';
    throw new HarnessError('config-not-valid', `${why}${/[.\n]$/.test(why) ? '' : '.'} ${todo}`, { cause });
  }
}
