import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../../../schemas/index.ts';

/** Names of all reporters. */
export const REPORTERS = ['text', 'json', 'junit', 'ctrf', 'sarif', 'github', 'html'] as const;

/** Name of one reporter. */
export type ReporterName = (typeof REPORTERS)[number];

/** How a run is to be reported. */
export interface ReportFlags {
  readonly reporter: readonly ReporterName[];
  /** Folder that gets what is written. */
  readonly out?: string;
  /** Path of the file of known failures. */
  readonly baseline?: string;
}

const DEFAULT_REPORTERS: readonly ReporterName[] = ['text'];

/** Where files go that must be written and have no folder. */
export const DEFAULT_OUT = 'sharefile-lab-report';

/** Adds the flags that every command with a verdict has; `outDefault` when it writes even if it is not told where. */
export function addReportFlags(command: Command, outText: string, outDefault?: string): Command {
  return command
    .addOption(
      new Option('--reporter <name>', 'how the results are told; may be given several times')
        .choices(REPORTERS)
        .argParser(toReporters)
        .default(DEFAULT_REPORTERS, 'text'),
    )
    .option('--out <dir>', outText, outDefault)
    .option('--baseline <file>', 'YAML or JSON file of known failures, which do not count; its stale entries fail');
}

/** Adds one or more names, separated by commas, to those given before. */
export function toReporters(text: string, before: readonly ReporterName[] = []): readonly ReporterName[] {
  const names = text.split(',').map((part) => {
    const name = REPORTERS.find((one) => one === part.trim());
    if (name === undefined) throw new InvalidArgumentError(`Allowed choices are ${REPORTERS.join(', ')}.`);
    return name;
  });
  return [...new Set([...(before === DEFAULT_REPORTERS ? [] : before), ...names])];
}

/** One part of the whole, such as 2/5. */
export function toShard(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count) throw new InvalidArgumentError('Give a part of the whole such as 2/5.');
  return { index, count };
}
