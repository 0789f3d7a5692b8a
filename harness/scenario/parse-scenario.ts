import type { ScenarioFile, ScenarioStep } from '../../schemas/index.ts';
import { isValid, violationsOf } from '../../schemas/index.ts';
import { HarnessError } from '../harness-error.ts';
import { composePatches } from './merge-patch.ts';
import type { Scenario, ScenarioVariant, Step } from './scenario.ts';
import { faultsOf } from './file/scenario-faults.ts';
import type { ScenarioFault } from './file/scenario-faults.ts';
import { toSteps } from './file/to-steps.ts';

/** How a fault is written down: with its line, where the text is known. */
export type DescribeFault = (fault: ScenarioFault) => string;

/** Reads a scenario from parsed JSON. Throws `scenario-not-valid`, naming each member that is wrong and why. */
export function parseScenario(value: unknown, describe: DescribeFault = ({ message }) => message): Scenario {
  if (!isValid('harness/scenario', value)) throw notValid(violationsOf('harness/scenario', value), describe);
  const { variants = [], ...file } = value;
  const base = readFile(file, '$');
  const merged = variants.map((variant, index) => readVariant(file, variant, `$.variants[${String(index)}]`));
  const faults = [...base.faults, ...merged.flatMap((variant) => variant.faults), ...doubledNames(variants)];
  if (faults.length > 0) throw notValid(faults, describe);
  return {
    ...base.scenario,
    ...(merged.length > 0 && { variants: merged.map(({ variant }) => variant) }),
  };
}

interface Reading {
  readonly scenario: Scenario;
  readonly faults: readonly ScenarioFault[];
}

function readVariant(
  file: ScenarioFile,
  { name, description, ...patch }: NonNullable<ScenarioFile['variants']>[number],
  path: string,
): { readonly variant: ScenarioVariant; readonly faults: readonly ScenarioFault[] } {
  const merged = composePatches(file, patch);
  // Both sides keep to the schema; merging can only take a member away that must be there.
  if (!isValid('harness/scenario', merged)) {
    const faults = violationsOf('harness/scenario', merged).map(({ message }) => ({
      path,
      message: `variant ${name}: ${message}`,
    }));
    return { variant: { name, scenario: readFile(file, path).scenario }, faults };
  }
  const { scenario, faults } = readFile(merged, path);
  const own = faults.filter((fault) => patch.steps !== undefined || !fault.path.startsWith(`${path}.steps`));
  return {
    variant: { name, ...(description !== undefined && { description }), scenario },
    faults: own.map((fault) => ({ ...fault, message: `variant ${name}: ${fault.message}` })),
  };
}

function readFile(file: ScenarioFile, path: string): Reading {
  const before = readSteps(path, 'before', file.before ?? []);
  const steps = readSteps(path, 'steps', file.steps);
  const { name, description, startAt, seed, settings, faults, overrides, replays, expect } = file;
  return {
    scenario: {
      name,
      description,
      ...(startAt !== undefined && { startAt: Date.parse(startAt) }),
      ...(seed !== undefined && { seed }),
      ...(settings !== undefined && { settings }),
      ...(faults !== undefined && { faults }),
      ...(overrides !== undefined && { overrides }),
      replays,
      probes: file.probes ?? [],
      before: before.steps,
      steps: steps.steps,
      ...(expect !== undefined && { expect }),
    },
    faults: [...before.faults, ...steps.faults, ...faultsOf(file, path)],
  };
}

function readSteps(
  path: string,
  member: string,
  entries: readonly ScenarioStep[],
): { readonly steps: readonly Step[]; readonly faults: readonly ScenarioFault[] } {
  const faults: ScenarioFault[] = [];
  const steps = entries.flatMap((entry, index) => {
    const at = `${member}[${String(index)}]`;
    try {
      return toSteps(entry, at);
    } catch (error) {
      faults.push({
        path: `${path}.${at}`,
        message: `${at}: ${error instanceof Error ? error.message : String(error)}`,
      });
      return [];
    }
  });
  return { steps, faults };
}

function doubledNames(variants: NonNullable<ScenarioFile['variants']>): readonly ScenarioFault[] {
  const names = variants.map(({ name }) => name);
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: `$.variants[${String(index)}]`, message: `variants: the name "${name}" occurs twice` }],
  );
}

function notValid(faults: readonly ScenarioFault[], describe: DescribeFault): HarnessError {
  const sentences = faults.map((fault) => `${describe(fault).replace(/\.$/, '')}.`).join(' ');
  return new HarnessError('scenario-not-valid', `The scenario cannot be run. ${sentences}`);
}
