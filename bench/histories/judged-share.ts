/** What was found in some of the random histories. */
export interface JudgedShare {
  /** How many histories were played. */
  readonly count: number;
  /** Processor time of the process that played them. */
  readonly cpuMs: number;
  /** One for each check that failed, and for each history that could not be played to its end. */
  readonly alarms: readonly { readonly seed: number; readonly text: string }[];
}

/** Reads what the process of a share sends; `undefined` for anything else. */
export function parseShare(message: unknown): JudgedShare | undefined {
  return isShare(message) ? message : undefined;
}

function isShare(message: unknown): message is JudgedShare {
  if (typeof message !== 'object' || message === null) return false;
  return 'count' in message && 'cpuMs' in message && 'alarms' in message && Array.isArray(message.alarms);
}
