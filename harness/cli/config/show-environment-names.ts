import type { Command } from 'commander';
import { listOptions } from './list-options.ts';

/**
 * Lets the help of every flag say by which environment variable it can be given. Told this late, commander itself does
 * not read them: `applySettings` is the only reader.
 */
export function showEnvironmentNames(program: Command): void {
  for (const { option, environmentName } of listOptions(program)) option.env(environmentName);
}
