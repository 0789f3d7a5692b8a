import { readUserFile } from '../../files/read-user-file.ts';
import { readPackageFile } from '../../run/read-package-file.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Files with create requests (a curl command or a JSON body) to be replayed instead of the documented ones. */
export interface OwnRequestFlags {
  readonly pollingRequest?: string;
  readonly webhookRequest?: string;
}

/** The scenario with the user's own request in the first replay of each mode. */
export function useOwnRequests(scenario: Scenario, flags: OwnRequestFlags): Scenario {
  const own = { polling: flags.pollingRequest, webhook: flags.webhookRequest };
  const replays = scenario.replays.map((replay) => {
    const document = own[replay.mode];
    const isFirst = scenario.replays.find(({ mode }) => mode === replay.mode) === replay;
    return document !== undefined && isFirst ? { ...replay, document } : replay;
  });
  return { ...scenario, replays };
}

/** Reads a documented request of the package, or a file of the user's. Throws `usage` when it cannot be read. */
export async function readRequest(path: string): Promise<string> {
  if (path.startsWith('fixtures/documented/')) return readPackageFile(path);
  return readUserFile(path, { what: 'The request file', todo: 'Name a file with a curl command or a JSON body.' });
}
