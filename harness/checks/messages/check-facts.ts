import type { Evidence, Observation } from '../../../schemas/index.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';

/** What one clause promises of each thing of a kind, such as each notification. */
export interface FactRule<Thing> {
  readonly clause: string;
  /** Whether a thing puts the clause to the test; each does unless given. */
  readonly concerns?: (thing: Thing) => boolean;
  /** What is wrong, in words; undefined when the thing keeps the clause. */
  readonly fault: (thing: Thing, all: readonly Thing[]) => string | undefined;
}

/** What a check over many things of a kind is made of. */
export interface FactCheck<Thing> extends Pick<Check, 'name' | 'level'> {
  readonly things: (observation: Observation) => readonly Thing[];
  readonly rules: readonly FactRule<Thing>[];
  readonly toEvidence: (thing: Thing, text: string, clause: string) => Evidence;
  /** Sentences without a full stop. */
  readonly broken: string;
  readonly kept: string;
  /** Why there is nothing to judge. */
  readonly idle: string;
}

/** Makes a check whose rules each look at every thing of a kind. */
export function checkFacts<Thing>(plan: FactCheck<Thing>): Check {
  const { name, level, rules, things, toEvidence } = plan;
  return {
    ...{ name, level, clauses: [...new Set(rules.map(({ clause }) => clause))] },
    judge: (observation) => {
      const all = things(observation);
      const exercised = new Set<string>();
      const against: Evidence[] = [];
      for (const { clause, concerns, fault } of rules) {
        for (const thing of all) {
          if (concerns?.(thing) === false) continue;
          exercised.add(clause);
          const text = fault(thing, all);
          if (text !== undefined) against.push(toEvidence(thing, text, clause));
        }
      }
      if (exercised.size === 0) return skip(plan.idle);
      return judgeBy(against, plan.broken, `${plan.kept} (${all.length} looked at).`, [...exercised]);
    },
  };
}
