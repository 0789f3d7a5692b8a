import { startMockShareFile } from '../../mock-sharefile/index.ts';
import { createOutboundAllowList, createSystemWorld, createTransport } from '../../world/index.ts';
import { reportTo } from './measured-server.ts';

const world = createSystemWorld({
  onFailed: (error) => {
    throw error;
  },
});
const mock = await startMockShareFile({ ...world, transport: createTransport(createOutboundAllowList()), seed: 1 });
await mock.ready;
reportTo(process, mock.url);
