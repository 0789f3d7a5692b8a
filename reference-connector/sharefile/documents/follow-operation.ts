import { ConnectorError } from '../../domain/connector-error.ts';
import { isJsonObject } from '../../domain/json-reading.ts';
import type { JsonObject } from '../../domain/json-reading.ts';
import type { DocumentSpace } from './document-space.ts';

const SECONDS_BETWEEN = 1;

/**
 * Waits until ShareFile has done what an answer promises (202 with AsyncOperations, one or a feed); returns at once for
 * any other answer. Tells whether there was a promise. Throws `provider-answered-badly` for an operation that failed or
 * that takes longer than the setting allows.
 */
export async function followOperation(space: DocumentSpace, answer: unknown): Promise<boolean> {
  const promised = operationIn(answer);
  if (!promised) return false;
  let operation = promised;
  for (let waited = 0; !isOver(operation); waited += SECONDS_BETWEEN) {
    if (waited >= space.asyncOperationWaitSeconds) throw unfinished(operation, waited);
    await space.wait(SECONDS_BETWEEN);
    const id = encodeURIComponent(textIn(operation, 'Id'));
    operation = operationIn(await space.client.call('GET', `AsyncOperations(${id})`)) ?? operation;
  }
  if (operation['State'] !== 'Success') throw failed(operation);
  return true;
}

function operationIn(answer: unknown): JsonObject | undefined {
  const feed: unknown = isJsonObject(answer) ? answer['value'] : undefined;
  const first: unknown = Array.isArray(feed) ? feed[0] : answer;
  return isJsonObject(first) && textIn(first, 'odata.type').endsWith('.AsyncOperation') ? first : undefined;
}

function isOver(operation: JsonObject): boolean {
  return ['Success', 'Failure', 'Canceled'].includes(textIn(operation, 'State'));
}

function textIn(object: JsonObject, name: string): string {
  const value = object[name];
  return typeof value === 'string' ? value : '';
}

function unfinished(operation: JsonObject, waited: number): ConnectorError {
  const what = `ShareFile does the ${textIn(operation, 'Operation')} later`;
  return new ConnectorError(
    'provider-answered-badly',
    `${what}; after ${String(waited)} s it was still ${textIn(operation, 'State')}. Look for the result yourself.`,
  );
}

function failed(operation: JsonObject): ConnectorError {
  const what = `ShareFile did not do the ${textIn(operation, 'Operation')}`;
  return new ConnectorError('provider-answered-badly', `${what}: it ended as ${textIn(operation, 'State')}.`);
}
