import type { Command, Option } from 'commander';
import { InvalidArgumentError } from 'commander';
import { HarnessError } from '../../harness-error.ts';
import { isList } from '../flags/list-parsers.ts';
import { optionsOf } from './list-options.ts';
import type { ListedOption } from './list-options.ts';
import type { ReadConfig } from './read-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Gives a command what the command line left open: from the environment, else from the configuration file, else its
 * defaults. Throws `usage` when a value is none, and names where it stands.
 */
export function applySettings(command: Command, env: Environment, config: ReadConfig | undefined): void {
  for (const listed of optionsOf(command)) {
    const { member, environmentName } = listed;
    const source = command.getOptionValueSource(member);
    if (source !== undefined && source !== 'default') continue;
    const text = env[environmentName];
    const inFile = config?.sections[listed.section]?.[member];
    if (text !== undefined && text !== '') {
      set(listed, fromText(listed.option, text), 'env', environmentName);
    } else if (inFile !== undefined) {
      const values = Array.isArray(inFile) ? inFile.map(toText) : [toText(inFile)];
      set(listed, values, 'config', `${config?.file ?? ''}: ${listed.section}.${member}`);
    }
  }
}

/** Several values of a flag that takes them stand in one variable, separated by commas. */
function fromText(option: Option, text: string): readonly string[] {
  return isList(option) ? text.split(',').map((part) => part.trim()) : [text];
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function set({ command, option, member }: ListedOption, texts: readonly string[], source: string, place: string): void {
  try {
    command.setOptionValueWithSource(member, parse(option, texts), source);
  } catch (cause) {
    if (!(cause instanceof InvalidArgumentError)) throw cause;
    const given = texts.map((text) => JSON.stringify(text)).join(', ');
    throw new HarnessError('usage', `${place}: ${given} will not do. ${cause.message}`, { cause });
  }
}

function parse(option: Option, texts: readonly string[]): unknown {
  if (option.isBoolean()) return toBoolean(texts[0] ?? '');
  const { parseArg } = option;
  if (!parseArg) return option.variadic ? texts : texts[0];
  let value: unknown;
  for (const text of texts) value = parseArg(text, value);
  return value;
}

function toBoolean(text: string): boolean {
  if (/^(true|1|yes|on)$/i.test(text)) return true;
  if (/^(false|0|no|off)$/i.test(text)) return false;
  throw new InvalidArgumentError('Give true or false.');
}
