import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StartSubject } from '../../deployment/start-local-deployment.ts';
import { whyUnreadable } from '../../files/why-unreadable.ts';
import { HarnessError } from '../../harness-error.ts';
import { memberOf } from '../../member-of.ts';

/** Loads a user's module that exports `startConnector`, a connector in this process. Throws `usage`. */
export async function loadSubject(path: string): Promise<StartSubject> {
  await access(path).catch((cause: unknown) => {
    const why = whyUnreadable(cause);
    throw new HarnessError('usage', `The module ${path} cannot be loaded: ${why}. Check --subject.`, { cause });
  });
  let loaded: unknown;
  try {
    loaded = await import(pathToFileURL(resolve(path)).href);
  } catch (cause) {
    throw new HarnessError('usage', `The module ${path} cannot be loaded: ${String(cause)}. Check --subject.`, {
      cause,
    });
  }
  const start = memberOf(loaded, 'startConnector');
  if (isStarter(start)) return start;
  throw new HarnessError(
    'usage',
    `The module ${path} exports no function startConnector. Export one that takes { clock, queue, random, transport, ` +
      'shareFileUrl, port } and resolves with { url, port, userSecret, organizationSecret, close }.',
  );
}

/** What it really returns shows when it is called. */
function isStarter(value: unknown): value is StartSubject {
  return typeof value === 'function';
}
