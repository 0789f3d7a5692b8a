import type { Observation } from '../../../../schemas/index.ts';
import { isRecord, readMember, withMember } from '../../../../harness/scenario/body-member.ts';
import type { MemberPath } from '../../../../harness/scenario/body-member.ts';
import { expectedSignature } from '../../../../harness/checks/index.ts';
import type { NewCallback } from './build-callbacks.ts';
import { SIGNATURE_KEY } from './build-callbacks.ts';
import type { NewChange } from './build-changes.ts';
import { minute } from './instants.ts';

/** What a built run consists of. */
export interface RunParts extends Partial<Omit<Observation, 'changes' | 'callbacks'>> {
  readonly changes?: readonly NewChange[];
  readonly callbacks?: readonly NewCallback[];
}

/** An Observation from the parts that matter; changes and callbacks are numbered in the order given. */
export function observe({ changes = [], callbacks = [], ...parts }: RunParts): Observation {
  return {
    schemaVersion: 1,
    tool: { name: 'sharefile-lab', version: '0.0.0' },
    seed: 1,
    clock: 'virtual',
    startedAt: minute(-61),
    endedAt: minute(92),
    subject: { url: 'http://127.0.0.1:4011', kind: 'reference' },
    shareFile: { url: 'http://127.0.0.1:4010', subdomain: 'cloud-elements' },
    replays: [],
    probes: [],
    ...parts,
    changes: changes.map((one, index) => ({ ...one, sequence: index + 1 })),
    callbacks: callbacks.map((one, index) => ({ ...one, sequence: index + 1 })),
  };
}

/** The same callback with another value in its JSON body, signed anew when it was signed. */
export function rewritten(callback: NewCallback, path: MemberPath, value: unknown): NewCallback {
  const body = Buffer.from(JSON.stringify(withMember(bodyOf(callback), path, value)));
  const signature = callback.expectedSignature === null ? null : expectedSignature(SIGNATURE_KEY, body);
  return {
    ...callback,
    bodyBase64: body.toString('base64'),
    expectedSignature: signature,
    headers: { ...callback.headers, ...(signature !== null && { 'elements-webhook-signature': signature }) },
  };
}

/** The parsed body of a callback. */
export function bodyOf({ bodyBase64 }: Pick<NewCallback, 'bodyBase64'>): unknown {
  return JSON.parse(Buffer.from(bodyBase64, 'base64').toString('utf8'));
}

/** The callbacks of an Observation with one of them changed: the first whose events name `objectId` for `replay`. */
export function withCallback(
  observation: Observation,
  replay: string,
  objectId: string,
  edit: (callback: NewCallback) => readonly NewCallback[],
): Observation {
  const place = observation.callbacks.findIndex((one) => one.replay === replay && names(one, objectId));
  const edited = observation.callbacks.flatMap((one, index) => (index === place ? edit(one) : [one]));
  if (place === -1) throw new Error(`No callback of ${replay} names ${objectId}.`);
  return { ...observation, callbacks: edited.map((one, index) => ({ ...one, sequence: index + 1 })) };
}

function names(callback: NewCallback, objectId: string): boolean {
  const events = readMember(bodyOf(callback), ['message', 'events']);
  return Array.isArray(events) && events.some((event) => isRecord(event) && event['objectId'] === objectId);
}
