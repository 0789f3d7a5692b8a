import type { Command, Option } from 'commander';

/** One flag of one command, with its names in a configuration file and in the environment. */
export interface ListedOption {
  /** The command's member in a configuration file: its words joined, such as docsCheck. */
  readonly section: string;
  readonly command: Command;
  readonly option: Option;
  /** The flag's member in that section, such as startAt. */
  readonly member: string;
  readonly environmentName: string;
}

/**
 * Flags that mean the same to every command that has them, and so share one variable. The names are not told to
 * commander when a flag is added: it would read the environment of the process itself, where empty is not absent.
 */
const SHARED_NAMES: Readonly<Record<string, string>> = {
  'verify target': 'SHAREFILE_LAB_TARGET',
  'doctor target': 'SHAREFILE_LAB_TARGET',
  'signature-key': 'SHAREFILE_LAB_SIGNATURE_KEY',
  'user-secret': 'SHAREFILE_LAB_USER_SECRET',
  'organization-secret': 'SHAREFILE_LAB_ORGANIZATION_SECRET',
  'sharefile-url': 'SHAREFILE_LAB_SHAREFILE_URL',
  'sharefile-subdomain': 'SHAREFILE_LAB_SUBDOMAIN',
  'sharefile-user': 'SHAREFILE_LAB_USERNAME',
  'sharefile-password': 'SHAREFILE_LAB_PASSWORD',
  'client-id': 'SHAREFILE_LAB_CLIENT_ID',
  'client-secret': 'SHAREFILE_LAB_CLIENT_SECRET',
  'redirect-uri': 'SHAREFILE_LAB_REDIRECT_URI',
};

/** Commands that are there before any configuration, or are not about a lab. */
const WITHOUT_CONFIGURATION = new Set(['init', 'completion', 'help']);

/**
 * All flags of all commands. The program itself is the table from which the command line, the environment, the
 * configuration file with its schema, and the shells' completion are made: whoever adds a flag adds it to all of them.
 */
export function listOptions(program: Command): readonly ListedOption[] {
  return commandsOf(program).flatMap(({ words, command }) => optionsOf(command, words));
}

/** The flags of one command. */
export function optionsOf(command: Command, words: readonly string[] = wordsOf(command)): readonly ListedOption[] {
  const [first = ''] = words;
  if (WITHOUT_CONFIGURATION.has(first)) return [];
  return command.options.map((option) => ({
    section: toSection(words),
    command,
    option,
    member: option.attributeName(),
    environmentName: toEnvironmentName([...words, option.name()]),
  }));
}

interface FoundCommand {
  readonly words: readonly string[];
  readonly command: Command;
}

/** All commands that do something, with the words that call them. */
export function commandsOf(command: Command, words: readonly string[] = []): readonly FoundCommand[] {
  return command.commands.flatMap((one) => {
    const called = [...words, one.name()];
    return one.commands.length > 0 ? commandsOf(one, called) : [{ words: called, command: one }];
  });
}

function wordsOf(command: Command): readonly string[] {
  return command.parent ? [...wordsOf(command.parent), command.name()] : [];
}

function toSection(words: readonly string[]): string {
  const joined = words.join('-');
  return joined.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function toEnvironmentName(words: readonly string[]): string {
  const shared = SHARED_NAMES[words.join(' ')] ?? SHARED_NAMES[words.at(-1) ?? ''];
  if (shared !== undefined) return shared;
  return ['sharefile-lab', ...words].join('_').replaceAll('-', '_').toUpperCase();
}
