import type { Fault, FaultEffect } from '../../../schemas/index.ts';
import type { Random } from '../../ports.ts';
import { createFaultTrigger } from './fault-trigger.ts';
import type { FaultTrigger, SetFault } from './fault-trigger.ts';

/** An effect that applies now, and the fault that it belongs to. */
export interface ActiveEffect {
  readonly faultId: string;
  readonly effect: FaultEffect;
}

/** The faults of one mock. */
export interface FaultSet {
  /** Whether there is no fault: then nothing else of this needs to be asked. */
  readonly isEmpty: boolean;
  /** Adds a fault, or replaces the one of the same id, and gives its id. Throws `bad-request` for what is no fault. */
  set(fault: Fault): string;
  list(): readonly SetFault[];
  /** Clears one fault, or all. Tells whether there was any. */
  clear(id?: string): boolean;
  /** Counts a request or webhook and gives what applies to it, in the order in which the faults were set. */
  meet(method: string, route: string): readonly ActiveEffect[];
}

/** What a fault set is made from. */
export interface FaultSetOptions {
  readonly random: Random;
  /** Throws `bad-request` for what is no fault. */
  readonly check: (fault: Fault) => void;
}

const NOTHING: readonly ActiveEffect[] = [];

/** Builds a set without faults. */
export function createFaultSet({ random, check }: FaultSetOptions): FaultSet {
  const triggers = new Map<string, FaultTrigger>();
  let given = 0;

  const freeId = (): string => {
    do given += 1;
    while (triggers.has(`fault-${given}`));
    return `fault-${given}`;
  };

  return {
    get isEmpty() {
      return triggers.size === 0;
    },
    set(fault) {
      check(fault);
      const id = fault.id ?? freeId();
      triggers.set(id, createFaultTrigger({ ...fault, id }, random.stream(id)));
      return id;
    },
    list: () => [...triggers.values()].map((trigger) => trigger.status()),
    clear(id) {
      if (id !== undefined) return triggers.delete(id);
      const hadAny = triggers.size > 0;
      triggers.clear();
      return hadAny;
    },
    meet(method, route) {
      let met: ActiveEffect[] | undefined;
      for (const [faultId, trigger] of triggers) {
        if (trigger.fires(method, route)) (met ??= []).push({ faultId, effect: trigger.effect });
      }
      return met ?? NOTHING;
    },
  };
}
