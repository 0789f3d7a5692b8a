import type { Observation, ObservedChange } from '../../schemas/index.ts';
import { countedEvents } from '../checks/expectations/match-events.ts';
import { notificationsOf } from '../checks/evidence/seen-notification.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Fate } from './follow-changes.ts';
import { followChanges, studiedChanges } from './follow-changes.ts';

/** One history as several instances told it, side by side. */
export interface Study {
  readonly title: string;
  readonly about: string;
  readonly changes: readonly Pick<ObservedChange, 'madeAt' | 'operation' | 'path'>[];
  readonly columns: readonly StudyColumn[];
}

/** What one instance told. */
export interface StudyColumn {
  readonly id: string;
  /** One for each change of the study. */
  readonly fates: readonly Fate[];
  /** Why nothing can be told of its events, where that is so. */
  readonly untold?: string;
  readonly counts: StudyCounts;
  readonly behindMs: { readonly median: number; readonly longest: number } | undefined;
}

/** How many changes had which fate, and what came. */
export interface StudyCounts {
  readonly notified: number;
  readonly merged: number;
  readonly unseen: number;
  readonly lost: number;
  readonly events: number;
  readonly notifications: number;
  /** Events by their type. */
  readonly types: Readonly<Record<string, number>>;
}

/** What a study compares: the same history under other instances. */
export interface StudyPlan {
  readonly title: string;
  readonly about: string;
  readonly replays: Scenario['replays'];
}

/** The history of a scenario, told by the instances of a plan; all of them watch the same account at the same time. */
export function toStudyScenario(history: Scenario, plan: StudyPlan): Scenario {
  const { name, description, startAt, seed, settings, before, steps, faults } = history;
  return {
    ...{ name, description, before, steps, replays: plan.replays, probes: [] },
    ...(startAt !== undefined && { startAt }),
    ...(seed !== undefined && { seed }),
    ...(settings && { settings }),
    ...(faults && { faults }),
  };
}

/** Reads out of a run what its instances told of each change. */
export function toStudy({ title, about }: Pick<StudyPlan, 'title' | 'about'>, observation: Observation): Study {
  return {
    title,
    about,
    changes: studiedChanges(observation).map(({ madeAt, operation, path }) => ({ madeAt, operation, path })),
    columns: observation.replays.map((replay) => {
      const followed = followChanges(replay, observation);
      const fates = typeof followed === 'string' ? [] : followed;
      const events = countedEvents(replay, observation);
      const ofReplay = notificationsOf(observation).filter((one) => one.replay === replay && !one.isRetry);
      const types: Record<string, number> = {};
      for (const { eventType } of events) types[String(eventType)] = (types[String(eventType)] ?? 0) + 1;
      return {
        id: replay.id,
        fates,
        ...(typeof followed === 'string' && { untold: followed }),
        counts: { ...countFates(fates), events: events.length, notifications: ofReplay.length, types },
        behindMs: behindOf(fates),
      };
    }),
  };
}

function countFates(fates: readonly Fate[]): Pick<StudyCounts, 'notified' | 'merged' | 'unseen' | 'lost'> {
  const count = (isCounted: (fate: Fate) => boolean): number => fates.filter(isCounted).length;
  return {
    notified: count((fate) => fate.kind === 'notified' && !fate.isMerged),
    merged: count((fate) => fate.kind === 'notified' && fate.isMerged),
    unseen: count(({ kind }) => kind === 'unseen'),
    lost: count(({ kind }) => kind === 'lost'),
  };
}

function behindOf(fates: readonly Fate[]): StudyColumn['behindMs'] {
  const delays = fates.flatMap((fate) => (fate.kind === 'notified' ? [fate.behindMs] : [])).sort((a, b) => a - b);
  const median = delays[Math.floor((delays.length - 1) / 2)];
  const longest = delays.at(-1);
  return median === undefined || longest === undefined ? undefined : { median, longest };
}
