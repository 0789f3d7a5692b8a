import { once } from 'node:events';
import { startConnector } from '../../../reference-connector/index.ts';
import { createOutboundAllowList, createSystemWorld, createTransport } from '../../../world/index.ts';

/**
 * A program that is there to be killed: a connector with its data in the folder of the first argument, whose ShareFile
 * is at the origin of the second. It says where it listens in one line of JSON.
 */
const [, , dataDir = '', shareFileUrl = ''] = process.argv;
const world = createSystemWorld({
  onFailed: (error) => {
    process.stderr.write(`${error.message}\n`);
  },
});
const connector = await startConnector({
  ...world,
  dataDir,
  shareFileUrl,
  transport: createTransport(createOutboundAllowList()),
  settings: { retryDelaysSeconds: Array.from({ length: 1_000 }, () => 0.05), pollFailureLimit: 100_000 },
});
const { url, userSecret, organizationSecret } = connector;
const authorization = `User ${userSecret}, Organization ${organizationSecret}`;
process.stdout.write(`${JSON.stringify({ url, authorization })}\n`);
// It ends with its parent, should that not come to kill it.
process.stdin.resume();
await once(process.stdin, 'close');
process.exit(0);
