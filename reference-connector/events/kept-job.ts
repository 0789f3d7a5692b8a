import type { ReportedVersions } from '../domain/events/detect-changes.ts';
import type { NotifiedIds } from './polled-deletions.ts';

/** What a resource has reached: start of the last poll that succeeded (epoch ms), and what it notified near it. */
export interface Bound {
  readonly startedAt: number;
  readonly reported: ReportedVersions;
  /** Kept only where deletions are reported (O-9). */
  readonly notified?: NotifiedIds;
}

/** An instance's polling as plain data. Instants in epoch ms. */
export interface KeptJob {
  /** Absent once polling has ended. */
  readonly nextPollAt?: number;
  readonly failures: number;
  readonly endedBecause?: string;
  /** By resource name: start of the last poll that succeeded, and the versions that it notified near the bound. */
  readonly bounds: Readonly<Record<string, KeptBound>>;
}

/** What a resource has reached. */
export interface KeptBound {
  readonly startedAt: number;
  readonly reported: readonly (readonly [version: string, at: number])[];
  readonly notified?: readonly string[];
}

interface PollingState {
  readonly bounds: ReadonlyMap<string, Bound>;
  readonly failures: number;
  readonly endedBecause: string | undefined;
  readonly scheduled: { readonly dueAt: number } | undefined;
}

/** Turns polling into plain data. */
export function toKeptJob({ bounds, failures, endedBecause, scheduled }: PollingState): KeptJob {
  const all = Array.from(bounds, ([name, { startedAt, reported, notified }]) => [
    name,
    { startedAt, reported: [...reported], ...(notified && { notified: [...notified] }) },
  ]);
  return {
    failures,
    bounds: Object.fromEntries(all) as KeptJob['bounds'],
    ...(endedBecause !== undefined && { endedBecause }),
    ...(endedBecause === undefined && scheduled && { nextPollAt: scheduled.dueAt }),
  };
}

/** The bounds of a job that was kept; none of one that was not. */
export function boundsOf(kept: KeptJob | undefined): ReadonlyMap<string, Bound> {
  const all = Object.entries(kept?.bounds ?? {});
  return new Map(
    all.map(([name, { startedAt, reported, notified }]) => [
      name,
      { startedAt, reported: new Map(reported), ...(notified && { notified: new Set(notified) }) },
    ]),
  );
}
