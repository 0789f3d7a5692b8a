import { watch as watchPath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Terminal } from '../terminal.ts';

/** Editors write a file in several steps; one run is enough for them. */
const SETTLE_MS = 150;

/** What is watched and what happens then. */
export interface Watching {
  /** Files and folders, the latter with all below them. */
  readonly paths: readonly string[];
  readonly turn: () => Promise<void>;
  /** Ends the watching when it is aborted. */
  readonly signal: AbortSignal;
  readonly sleep: (durationMs: number) => Promise<void>;
}

/** Takes a turn now and after each change of what is watched, until it is told to stop. A turn that fails is told and ends nothing. */
export async function watch({ paths, turn, signal, sleep }: Watching, terminal: Terminal): Promise<void> {
  const changes = createChanges();
  // What is written during a run must lead to another, so watching begins before the first.
  const watchers = paths.map(async (path) => {
    for await (const { filename } of watchPath(path, { recursive: true, signal }))
      if (isWatched(filename)) changes.tell();
  });
  const stopped = Promise.all(watchers).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  const goOn = async (): Promise<boolean> => {
    await Promise.race([changes.next(), stopped]);
    if (!signal.aborted) await sleep(SETTLE_MS);
    return !signal.aborted;
  };
  do {
    changes.forget();
    await turn().catch((error: unknown) => {
      terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
    });
    terminal.err(`\nWatching ${paths.map((path) => resolve(path)).join(', ')} (Ctrl-C ends it).\n`);
  } while (await goOn());
  await stopped;
}

interface Changes {
  tell(): void;
  forget(): void;
  /** Resolves at once when something changed since it was last forgotten. */
  next(): Promise<void>;
}

function createChanges(): Changes {
  let isChanged = false;
  let wake = (): void => undefined;
  return {
    tell: () => {
      isChanged = true;
      wake();
    },
    forget: () => {
      isChanged = false;
    },
    next: () =>
      new Promise((go) => {
        wake = go;
        if (isChanged) go();
      }),
  };
}

/** Scenarios and what they name. */
function isWatched(filename: string | null): boolean {
  return filename === null || /\.(ya?ml|json|txt|sh)$/i.test(filename);
}
