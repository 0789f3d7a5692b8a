import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A callback URL in a process of its own. */
export interface CallbackSink {
  readonly url: string;
  /** When each callback came since the last time, by its `Elements-Webhook-Id`; wall clock ms. */
  takeArrivals(): Promise<ReadonlyMap<string, number>>;
  close(): void;
}

/** Starts the sink. */
export async function startCallbackSink(): Promise<CallbackSink> {
  // The ending is that of this module: the sources when run from the sources, JavaScript when built.
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const child = fork(fileURLToPath(new URL(`./callback-sink${ending}`, import.meta.url)));
  const next = async (): Promise<unknown> => {
    const [message] = (await once(child, 'message')) as readonly unknown[];
    return message;
  };
  const url = String(await next());
  return {
    url,
    async takeArrivals() {
      child.send('arrivals');
      return new Map((await next()) as readonly (readonly [string, number])[]);
    },
    close: () => child.kill(),
  };
}
