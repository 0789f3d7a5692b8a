import type { Observation, ReceivedCallback, Replay } from '../../../schemas/index.ts';

/** One replay of a run with what belongs to it, as a diagnosis looks at it. */
export interface Patient {
  readonly observation: Observation;
  readonly replay: Replay;
  /** `configuration` of the request as it was sent. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** `configuration` of the instance as it was answered. */
  readonly answered: Readonly<Record<string, unknown>>;
  readonly callbacks: readonly ReceivedCallback[];
  /** How many changes were made while the instance lived. */
  readonly changes: number;
}

/** One misconfiguration that is met in practice. */
export interface Diagnosis {
  readonly id: string;
  /** What to do about it. */
  readonly cure: string;
  /** What shows it, in a sentence; undefined when it is not there. */
  readonly look: (patient: Patient) => string | undefined;
}

/** A misconfiguration that was found. */
export interface Diagnosed {
  readonly id: string;
  readonly replay: string;
  readonly symptom: string;
  readonly cure: string;
}
