/** How one run of a scenario, or of one of its variants, came out. */
export interface ScenarioOutcome {
  /** Path of the scenario's file as it was given. */
  readonly file: string;
  readonly scenario: string;
  readonly variant?: string;
  /** Whether all went as the scenario expects, something did not, or the run could not be made. */
  readonly outcome: 'as-expected' | 'unexpected' | 'not-runnable';
  /** Sentences on what was not met, or on why it could not be run. */
  readonly reasons: readonly string[];
  /** How many callbacks came. */
  readonly callbacks: number;
  /** How much time went by in the run, in milliseconds of its clock. */
  readonly simulatedMs: number;
}

/** The scenario, and the variant behind a slash. */
export function nameOutcome({ scenario, variant }: ScenarioOutcome): string {
  return variant === undefined ? scenario : `${scenario}/${variant}`;
}
