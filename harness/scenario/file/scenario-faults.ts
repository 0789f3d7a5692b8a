import type { ScenarioFile } from '../../../schemas/index.ts';
import { parseDuration } from '../../../world/index.ts';
import { replayOf } from './replay-of.ts';

/** Something that keeps a scenario from being run, and where it stands (JSON path such as `$.steps[2]`). */
export interface ScenarioFault {
  readonly path: string;
  /** In words, with the place. */
  readonly message: string;
}

/** What keeps a scenario from being run although it satisfies its schema: names that nothing has, and the like. */
export function faultsOf(file: ScenarioFile, path: string): readonly ScenarioFault[] {
  return [...replayFaults(file), ...stepFaults(file), ...expectationFaults(file)].map(({ at, text }) => ({
    path: `${path}.${at}`,
    message: `${at}: ${text}`,
  }));
}

interface LocalFault {
  readonly at: string;
  readonly text: string;
}

function replayFaults({ replays }: ScenarioFile): readonly LocalFault[] {
  const ids = replays.map(({ id }) => id);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
  return doubled.map((id) => ({ at: 'replays', text: `the id "${id}" occurs twice; give each replay its own` }));
}

function stepFaults({ replays, before = [], steps }: ScenarioFile): readonly LocalFault[] {
  const known = new Set(replays.map(({ id }) => id));
  const early = before.flatMap((entry, index) =>
    replayOf(entry) === undefined
      ? []
      : [{ at: `before[${String(index)}]`, text: 'there is no instance yet; move it to steps' }],
  );
  const strange = steps.flatMap((entry, index) => {
    const replay = replayOf(entry);
    if (replay === undefined || known.has(replay)) return [];
    return [{ at: `steps[${String(index)}]`, text: noReplay(replay, known) }];
  });
  const doubled = steps.flatMap((entry, index) => {
    const file = entry.upload ?? entry.newVersion;
    return file?.content !== undefined && file.bytes !== undefined
      ? [{ at: `steps[${String(index)}]`, text: `${file.path}: give content or bytes, not both` }]
      : [];
  });
  return [...early, ...strange, ...doubled];
}

function expectationFaults({ replays, before = [], steps, expect = {} }: ScenarioFile): readonly LocalFault[] {
  const known = new Set(replays.map(({ id }) => id));
  const requests = new Set([...before, ...steps].flatMap(({ request }) => request?.name ?? []));
  const strange = (member: string, names: readonly string[]): readonly LocalFault[] =>
    names.filter((name) => !known.has(name)).map((name) => ({ at: `expect.${member}`, text: noReplay(name, known) }));
  const unnamed = Object.keys(expect.requests ?? {}).filter((name) => !requests.has(name));
  return [
    ...strange('counts', Object.keys(expect.counts ?? {})),
    ...strange('replays', Object.keys(expect.replays ?? {})),
    ...unnamed.map((name) => ({ at: 'expect.requests', text: `no step sends a request called "${name}"` })),
    ...(expect.events ?? []).flatMap((event, index) => {
      const at = `expect.events[${String(index)}]`;
      const { replay, within, notBefore } = event;
      return [
        ...(replay === undefined || known.has(replay) ? [] : [{ at, text: noReplay(replay, known) }]),
        ...[within, notBefore].flatMap((duration) => durationFault(at, duration)),
      ];
    }),
  ];
}

function durationFault(at: string, duration: string | undefined): readonly LocalFault[] {
  try {
    if (duration !== undefined) parseDuration(duration);
    return [];
  } catch (error) {
    return [{ at, text: error instanceof Error ? error.message : String(error) }];
  }
}

function noReplay(name: string, known: ReadonlySet<string>): string {
  return `no replay is called "${name}"; there are ${[...known].join(', ')}`;
}
