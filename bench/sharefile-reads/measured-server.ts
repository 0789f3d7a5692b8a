import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, whose CPU time can be asked for. */
export interface MeasuredServer {
  readonly url: string;
  /** User and system CPU time of the server's process so far, in microseconds. */
  cpuMicroseconds(): Promise<number>;
  /** The most memory that the process ever had (resident set), in bytes. */
  peakBytes(): Promise<number>;
  close(): void;
}

/** Starts the module `name` beside this one as a server; it tells its URL first and then answers to `cpu` and `peak`. */
export async function startMeasuredServer(name: string, ...parameters: readonly string[]): Promise<MeasuredServer> {
  // The ending is that of this module: the sources when run from the sources, JavaScript when built.
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const child = fork(fileURLToPath(new URL(`./${name}${ending}`, import.meta.url)), parameters);
  const url = String(await nextMessage(child));
  const ask = async (question: 'cpu' | 'peak'): Promise<number> => {
    child.send(question);
    return Number(await nextMessage(child));
  };
  return {
    url,
    cpuMicroseconds: () => ask('cpu'),
    peakBytes: () => ask('peak'),
    // Not by a signal: the server is to tidy up, and a transfer leaves a gigabyte.
    close: () => {
      child.disconnect();
    },
  };
}

/**
 * Called by a server's module: tells the parent where it listens, and from then on its CPU time and its peak memory
 * when asked.
 */
export function reportTo(parent: NodeJS.Process, url: string): void {
  parent.on('message', (question) => {
    const { user, system } = parent.cpuUsage();
    parent.send?.(question === 'peak' ? parent.resourceUsage().maxRSS * 1024 : user + system);
  });
  parent.on('disconnect', () => parent.exit());
  parent.send?.(url);
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null): void => {
      reject(new Error(`A measured server ended with code ${String(code)}.`));
    };
    child.once('exit', failed);
    child.once('message', (message) => {
      child.off('exit', failed);
      resolve(message);
    });
  });
}
