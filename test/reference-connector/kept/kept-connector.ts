import { once } from 'node:events';
import { startConnector } from '../../../reference-connector/index.ts';
import { createSystemWorld } from '../../../world/index.ts';
import { createFakeShareFile } from '../fake-share-file.ts';

/**
 * A program that is there to be killed: a connector with its data in the folder of the first argument, between a fake
 * ShareFile and a callback URL that takes nothing. It says where it listens, and its secrets, in one line of JSON.
 */
const [, , dataDir = ''] = process.argv;
const world = createSystemWorld({
  onFailed: (error) => {
    process.stderr.write(`${error.message}\n`);
  },
});
const shareFile = createFakeShareFile(world.clock);
const connector = await startConnector({
  ...world,
  dataDir,
  transport: {
    send: (request) =>
      Promise.resolve(
        request.url.includes('callback.test')
          ? { status: 503, headers: {}, body: Buffer.alloc(0) }
          : shareFile.answer(request),
      ),
    close: () => Promise.resolve(),
  },
});
const { url, userSecret, organizationSecret } = connector;
const authorization = `User ${userSecret}, Organization ${organizationSecret}`;
process.stdout.write(`${JSON.stringify({ url, authorization })}\n`);
// It ends with its parent, should that not come to kill it.
process.stdin.resume();
await once(process.stdin, 'close');
process.exit(0);
