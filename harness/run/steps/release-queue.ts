import { HarnessError } from '../../harness-error.ts';
import { isSuccess } from '../../is-success.ts';
import { platformHeaders } from '../replay/platform-headers.ts';
import type { RunContext } from '../run-context.ts';

/** Asks the connector to deliver again what nobody took, of one replay's callback URL or of all. */
export async function releaseQueue(context: RunContext, replay: string | undefined): Promise<void> {
  const url = replay === undefined ? '' : ` and config.url='${context.sink.urlFor(replay)}'`;
  const where = encodeURIComponent(`channel='webhook' and status='queued'${url}`);
  const path = '/notifications/subscriptions/deliveries';
  const response = await context.transport.send({
    method: 'PUT',
    url: `${context.connector.url}${path}?where=${where}`,
    headers: platformHeaders(context.connector),
  });
  if (isSuccess(response.status)) return;
  throw new HarnessError(
    'step-not-possible',
    `PUT ${path} was answered with ${String(response.status)}: ${response.body.toString('utf8').slice(0, 300)}`,
  );
}
