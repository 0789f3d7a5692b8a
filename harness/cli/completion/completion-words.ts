import type { Command } from 'commander';
import { commandsOf } from '../config/list-options.ts';

/** What can follow one command's words. */
export interface CompletedCommand {
  /** The words that call it, such as `docs check`; empty for the program itself. */
  readonly path: string;
  /** Words that can come next, without flags. */
  readonly words: readonly { readonly word: string; readonly about: string }[];
  readonly flags: readonly CompletedFlag[];
}

/** One flag and what it takes. */
export interface CompletedFlag {
  readonly flag: string;
  readonly about: string;
  /** What it takes: nothing, one of these words, or anything (a path may be meant). */
  readonly takes: 'nothing' | 'anything' | readonly string[];
}

/** All commands with what can follow them, made from the program itself. */
export function completionWords(program: Command): readonly CompletedCommand[] {
  const groups = program.commands.filter(({ commands }) => commands.length > 0);
  return [
    { path: '', words: program.commands.map(toWord), flags: flagsOf(program) },
    ...groups.map((group) => ({ path: group.name(), words: group.commands.map(toWord), flags: [] })),
    ...commandsOf(program).map(({ words, command }) => ({
      path: words.join(' '),
      words: command.registeredArguments.flatMap(({ argChoices = [] }) =>
        argChoices.map((word) => ({ word, about: '' })),
      ),
      flags: flagsOf(command),
    })),
  ];
}

function toWord(command: Command): { readonly word: string; readonly about: string } {
  return { word: command.name(), about: command.description() };
}

function flagsOf({ options }: Command): readonly CompletedFlag[] {
  const own = options.map((option) => ({
    flag: option.long ?? option.flags,
    about: option.description,
    takes: option.isBoolean() ? ('nothing' as const) : (option.argChoices ?? ('anything' as const)),
  }));
  return [...own, { flag: '--help', about: 'display help for command', takes: 'nothing' }];
}
