import { parseDocumentedRequest } from '../scenario/parse-documented-request.ts';
import { composePatches } from '../scenario/merge-patch.ts';
import { requireInstance, sendCreateRequest } from '../run/replay/create-instance.ts';
import { deleteInstance } from '../run/replay/delete-instance.ts';
import type { RunContext } from '../run/run-context.ts';

/** How a further instance differs from the documented request. */
export interface LabInstanceOptions {
  /** `polling` unless given. */
  readonly mode?: 'polling' | 'webhook';
  /** Names the callback URL, `/callbacks/{name}`; by it the instance's callbacks can be told apart. */
  readonly name?: string;
  /** Where notifications go, if not to the lab's own receiver. */
  readonly callbackUrl?: string;
  /** Configuration members that are set or, with null, taken out. */
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/** A connector instance in a lab. */
export interface LabInstance {
  readonly id: number;
  readonly token: string;
  /** The name by which the lab's receiver knows its callbacks. */
  readonly receiver: string;
  /** Deletes the instance; nothing is notified afterwards. Returns the status of the answer. */
  delete(): Promise<number>;
}

/** The documented request for each mode. */
const DOCUMENTS = {
  polling: 'fixtures/documented/polling-curl.txt',
  webhook: 'fixtures/documented/webhook-curl.txt',
} as const;

/**
 * Creates an instance from the documented request of its mode, with its blanks filled and a signature key, so that
 * the lab can tell whether what comes is signed. Throws `subject-refused` when none is created.
 */
export async function createLabInstance(context: RunContext, options: LabInstanceOptions): Promise<LabInstance> {
  const mode = options.mode ?? 'polling';
  const receiver = options.name ?? mode;
  const documented = parseDocumentedRequest(await context.readDocument(DOCUMENTS[mode]));
  const configuration = {
    'event.notification.signature.key': context.signatureKey,
    ...(options.callbackUrl === undefined ? {} : { 'event.notification.callback.url': options.callbackUrl }),
  };
  const overrides = composePatches({ configuration }, { configuration: options.configuration ?? {} });
  const { id, token } = requireInstance(await sendCreateRequest(context, documented, receiver, overrides));
  return { id, token, receiver, delete: () => deleteInstance(context.transport, context.connector, id) };
}
