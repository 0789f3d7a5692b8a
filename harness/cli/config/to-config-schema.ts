import type { Command, Option } from 'commander';
import { isList, toIntervals, toTargets } from '../flags/list-parsers.ts';
import { toCount, toInstant, toInteger, toMinutes, toPort } from '../flags/parse-flags.ts';
import { toShard } from '../reporters/report-flags.ts';
import { commandsOf, optionsOf } from './list-options.ts';
import type { ListedOption } from './list-options.ts';

/** What a flag's text must be, by the function that reads it. */
const TYPES = new Map<unknown, object>([
  [toInteger, { type: 'integer' }],
  [toCount, { type: 'integer', minimum: 1 }],
  [toPort, { type: 'integer', minimum: 0, maximum: 65_535 }],
  [toMinutes, { type: 'number', exclusiveMinimum: 0 }],
  [toInstant, { type: 'string' }],
  [toIntervals, { type: ['integer', 'string'], minimum: 1, maximum: 1440 }],
  [toTargets, { type: 'string' }],
  [toShard, { type: 'string', pattern: '^\\d+/\\d+$' }],
]);

/** The JSON Schema of configuration files: a member for each command, in it one for each of its flags. */
export function toConfigSchema(program: Command): object {
  const sections = commandsOf(program).flatMap(({ words, command }) => {
    const options = optionsOf(command, words);
    const [first] = options;
    return first ? [[first.section, toSectionSchema(words, command, options)] as const] : [];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'LabConfig',
    description:
      'A configuration file of sharefile-lab (sharefile-lab.config.yaml, .json or .js): what its commands are told when ' +
      'neither the command line nor the environment says otherwise.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { description: 'Where this schema is, for editors.', type: 'string' },
      ...Object.fromEntries(sections),
    },
  };
}

function toSectionSchema(words: readonly string[], command: Command, options: readonly ListedOption[]): object {
  return {
    description: `Flags of sharefile-lab ${words.join(' ')}: ${command.description()}.`,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(options.map(({ member, option }) => [member, toMemberSchema(option)])),
  };
}

function toMemberSchema(option: Option): object {
  return { description: `${option.description}.`, ...toType(option) };
}

function toType(option: Option): object {
  if (option.isBoolean()) return { type: 'boolean' };
  const { argChoices: choices, parseArg, variadic } = option;
  const one = choices
    ? { enum: choices }
    : (TYPES.get(parseArg) ?? { type: parseArg ? ['string', 'number'] : 'string' });
  if (!isList(option)) return one;
  const list = { type: 'array', minItems: 1, items: one };
  // What a parser collects can come as one text as well, with commas in it.
  return variadic ? list : { anyOf: [one, list] };
}
