/** The one source of the present instant. Everything that shows or compares time asks a clock. */
export interface Clock {
  /** The present instant in epoch milliseconds. */
  now(): number;
}

/** Something that happens later: a webhook delivery, a poll, a retry, an expiry. */
export interface DueWork {
  /** When it may run, in epoch milliseconds; an instant in the past means now. */
  readonly dueAt: number;
  /** What it is, in kebab-case, for messages and run logs (`webhook-delivery`). */
  readonly kind: string;
  /** Work of one lane runs one after the other in the order of its dueAt; lanes run side by side. */
  readonly lane: string;
  /** Does the work to its end, HTTP included. A rejection is reported by the queue and ends only this work. */
  run(): Promise<void>;
}

/** A handle on work that was scheduled. */
export interface ScheduledWork {
  readonly dueAt: number;
  /** Takes the work out of the queue; does nothing once it has started. */
  cancel(): void;
}

/** Where everything that happens later is put. Nothing else sleeps. */
export interface WorkQueue {
  schedule(work: DueWork): ScheduledWork;
}

/** Chance and ids: the same seed gives the same sequence. */
export interface Random {
  /** A whole number from 0 up to, not including, `maxExclusive`. */
  int(maxExclusive: number): number;
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  /** Letters and digits. */
  alphanumeric(length: number): string;
  /** A sequence of its own for one purpose, so that one purpose using more ids does not shift another's. */
  stream(name: string): Random;
}
