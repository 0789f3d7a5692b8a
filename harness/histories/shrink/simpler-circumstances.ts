import type { Fault, ScenarioFile } from '../../../schemas/index.ts';
import { isValid } from '../../../schemas/index.ts';
import { isRecord } from '../../scenario/body-member.ts';
import { replayOf } from '../../scenario/file/replay-of.ts';
import { simplerNumbers } from './simpler-numbers.ts';

/** Forms of a scenario under simpler circumstances: fewer instances, faults, settings; smaller numbers in them. */
export function simplerCircumstances(scenario: ScenarioFile): readonly ScenarioFile[] {
  return [...withFewerReplays(scenario), ...withoutMembers(scenario), ...withSimplerMembers(scenario)];
}

function withFewerReplays(scenario: ScenarioFile): readonly ScenarioFile[] {
  const { replays, steps } = scenario;
  if (replays.length < 2) return [];
  return replays.map(({ id }) => ({
    ...scenario,
    replays: replays.filter((replay) => replay.id !== id),
    steps: steps.filter((step) => replayOf(step) !== id),
  }));
}

const DISPENSABLE = ['faults', 'settings', 'overrides', 'probes', 'startAt', 'seed'] as const;

function withoutMembers(scenario: ScenarioFile): readonly ScenarioFile[] {
  return DISPENSABLE.filter((name) => scenario[name] !== undefined).map((name) => without(scenario, name));
}

function without(scenario: ScenarioFile, name: (typeof DISPENSABLE)[number]): ScenarioFile {
  const { [name]: _taken, ...rest } = scenario;
  return rest;
}

function withSimplerMembers(scenario: ScenarioFile): readonly ScenarioFile[] {
  const { overrides, faults, settings, replays } = scenario;
  const ofReplays = replays.flatMap((replay, at) => {
    const { overrides: own, ...bare } = replay;
    const forms = own ? [bare, ...simplerObjects(own).map((simpler) => ({ ...bare, overrides: simpler }))] : [];
    return forms.map((form) => ({ ...scenario, replays: replays.with(at, form) }));
  });
  return [
    ...ofReplays,
    ...(overrides ? simplerObjects(overrides).map((simpler) => ({ ...scenario, overrides: simpler })) : []),
    ...(settings ? simplerObjects(settings).map((simpler) => ({ ...scenario, settings: simpler })) : []),
    ...(faults && faults.length > 1 ? faults.map((_, at) => ({ ...scenario, faults: faults.toSpliced(at, 1) })) : []),
    ...(faults ?? []).flatMap((fault, at) =>
      simplerFaults(fault).map((simpler) => ({ ...scenario, faults: (faults ?? []).with(at, simpler) })),
    ),
  ];
}

function simplerFaults(fault: Fault): readonly Fault[] {
  return simplerObjects(fault).flatMap((simpler) => (isValid('sharefile/fault', simpler) ? [simpler] : []));
}

/** The object without one of its members, or with one of them simpler. */
function simplerObjects(object: object): readonly Record<string, unknown>[] {
  const entries = Object.entries(object);
  const fewer = entries.map((_, at) => Object.fromEntries(entries.toSpliced(at, 1)));
  const simpler = entries.flatMap(([name, value], at) =>
    simplerValues(value).map((form) => Object.fromEntries(entries.with(at, [name, form]))),
  );
  return [...(entries.length > 1 ? fewer : []), ...simpler];
}

/** Simpler forms of a JSON value: of an object, of a number, and of a number that is written as text. */
function simplerValues(value: unknown): readonly unknown[] {
  if (isRecord(value)) return simplerObjects(value);
  if (typeof value === 'number' && Number.isInteger(value)) return simplerNumbers(value);
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return simplerNumbers(Number(value)).map(String);
  return [];
}
