import type { Terminal } from '../terminal.ts';

/** Tells whoever watches how far a long piece of work has come. */
export interface Progress {
  /** Says what is worked on now, and counts it. */
  show(what: string): void;
  /** Clears the line. */
  end(): void;
}

/** One line on stderr that is overwritten; nothing at all where nobody watches (a CI log, a pipe). */
export function createProgress(terminal: Terminal, total: number): Progress {
  if (!terminal.interactive) return { show: () => undefined, end: () => undefined };
  let done = 0;
  return {
    show: (what) => {
      done += 1;
      terminal.err(`\r\u001b[2K${done} of ${total}: ${what}`);
    },
    end: () => {
      terminal.err('\r\u001b[2K');
    },
  };
}
