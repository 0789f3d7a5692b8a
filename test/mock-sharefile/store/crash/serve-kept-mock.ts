import { startMockShareFile } from '../../../../mock-sharefile/index.ts';
import { createOutboundAllowList, createSystemWorld, createTransport } from '../../../../world/index.ts';

/** A mock in a process of its own that is going to be killed; its data folder is the first parameter. */
const world = createSystemWorld({
  onFailed: (error) => {
    throw error;
  },
});
const mock = await startMockShareFile({
  ...world,
  transport: createTransport(createOutboundAllowList()),
  dataDir: process.argv[2] ?? '',
  seed: 1,
  settings: { seedFileCount: 5, seedFolderCount: 3, webhookDelaySeconds: 0.2 },
});
await mock.ready;
process.send?.(mock.url);
