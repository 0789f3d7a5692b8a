import type { Observation, Replay } from '../../../schemas/index.ts';

/** When a replay's instance existed; epoch milliseconds. */
export interface Lifetime {
  readonly requestedAt: number;
  readonly createdAt: number;
  /** When its deletion was answered; undefined while it lives. */
  readonly deletedAt: number | undefined;
  /** The deletion, or the end of the run. */
  readonly until: number;
}

/** When the instance of `replay` existed; undefined when none was created. */
export function lifetimeOf(replay: Replay, observation: Observation): Lifetime | undefined {
  if (!replay.instance) return undefined;
  const deletedAt = replay.deletedAt === undefined ? undefined : Date.parse(replay.deletedAt);
  return {
    requestedAt: Date.parse(replay.requestedAt),
    createdAt: Date.parse(replay.answeredAt),
    deletedAt,
    until: deletedAt ?? Date.parse(observation.endedAt),
  };
}
