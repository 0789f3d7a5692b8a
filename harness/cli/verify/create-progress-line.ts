import type { WaitingProgress } from '../../run/time/real-pace.ts';
import type { Terminal } from '../terminal.ts';

/** Tells whoever watches what a run waits for, and for how long. */
export interface ProgressLine {
  readonly show: (progress: WaitingProgress) => void;
  /** Clears the line. */
  end(): void;
}

/** `what` stands before each line. On a terminal the line is overwritten; elsewhere (a CI log) each wait is told once. */
export function createProgressLine(terminal: Terminal, what = ''): ProgressLine {
  let told: string | undefined;
  return {
    show: (progress) => {
      const { reason, elapsedMs, totalMs, callbacksSoFar } = progress;
      if (terminal.interactive) {
        const line = `${what}waiting for ${reason}: ${toClock(totalMs - elapsedMs)} left at most, ${String(callbacksSoFar)} callbacks so far`;
        terminal.err(`\r\u001b[2K${line}`);
        told = line;
      } else if (elapsedMs < 500) {
        terminal.err(`${what}waiting for ${reason}: ${toClock(totalMs)} at most\n`);
      }
    },
    end: () => {
      if (told !== undefined) terminal.err('\r\u001b[2K');
    },
  };
}

function toClock(durationMs: number): string {
  const seconds = Math.ceil(durationMs / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
