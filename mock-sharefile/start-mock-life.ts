import type { AccountExport } from '../schemas/index.ts';
import { checkSettings } from './check-settings.ts';
import { createFaultSet } from './domain/faults/fault-set.ts';
import { checkFault } from './faults/check-fault.ts';
import type { MockControl } from './mock-control.ts';
import type { MockShareFileOptions } from './mock-share-file-options.ts';
import type { ReadyMock } from './ready-mock.ts';
import type { ShareFileSettings } from './settings.ts';

/** A mock through its restarts. */
export interface MockLife {
  readonly control: MockControl;
  /** The mock that answers; undefined while it is being seeded. */
  current(): ReadyMock | undefined;
  /** Resolves with the mock that answers next, or now. */
  started(): Promise<ReadyMock>;
}

/** Starts a mock that can be started over. The seeds are those of the first start, whenever that is done again. */
export function startMockLife(options: MockShareFileOptions, settings: ShareFileSettings): MockLife {
  const random = options.random.stream('mock-sharefile');
  const startAt = options.clock.now();
  let current: ReadyMock | undefined;

  const control: MockControl = {
    faults: createFaultSet({ random: random.stream('faults'), check: checkFault }),
    controlToken: options.controlToken ?? random.stream('control-token').hex(32),
    advance: options.advance,
    async restart(content) {
      const old = starting;
      // Requests that come meanwhile wait for the new one.
      current = undefined;
      starting = old.then(async (mock) => {
        await mock.abandon();
        return begin(content, true);
      });
      current = await starting;
    },
  };

  /** All but the app is loaded here, so that a server can listen before it is. */
  const begin = async (content?: AccountExport, isAgain = false): Promise<ReadyMock> => {
    await checkSettings(options.settings);
    const { createReadyMock } = await import('./ready-mock.ts');
    if (isAgain && options.dataDir !== undefined) {
      const { eraseData } = await import('./store/open-export.ts');
      eraseData(options.dataDir);
    }
    return createReadyMock(options, settings, startAt, control, content);
  };

  let starting = begin().then((mock) => {
    current = mock;
    return mock;
  });
  // Whoever waits for the start hears of a failure; without this line it would also end the process.
  starting.catch(() => undefined);
  return { control, current: () => current, started: () => starting };
}
