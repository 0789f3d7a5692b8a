import type { InquireStep } from '../../../schemas/index.ts';
import type { Fault } from '../fault.ts';
import { answering, isObject } from '../modifiers.ts';
import type { Modifier } from '../modifiers.ts';

/** Which questions show a fault, by the check that is meant for it. */
const ABOUT: Readonly<Record<string, InquireStep['about']>> = {
  'element-describes-itself': ['platform'],
  'poll-source-gives-raw-records': ['instance'],
  'instances-can-be-read': ['instance'],
  'events-are-logged': ['instance'],
  'logged-events-have-their-members': ['instance'],
  'ended-instances-are-gone': ['creation'],
  'answers-carry-the-published-headers': ['platform'],
};

/** A fault in the answers to one kind of request. */
export function answered(
  name: string,
  request: RegExp,
  change: Parameters<typeof answering>[1],
  caughtBy: string,
  clause: string,
): Fault {
  const about = ABOUT[caughtBy] ?? ['platform', 'instance', 'creation'];
  return { name, ...answering(request, change), history: 'asked', about, caughtBy, clause };
}

/** Gives answers of one status another one. */
export function status(from: number, to: number): Parameters<typeof answering>[1] {
  return (answer) => (answer.status === from ? { status: to } : {});
}

/** Creates instances. */
export const CREATION = /^POST \/instances$/;
/** Lists a folder through the hub. */
export const CONTENTS = /^GET \/hubs\/documents\/folders\/contents/;
/** Reads one instance. */
export const INSTANCE = /^GET \/instances\/\d+$/;
/** Asks what changed. */
export const POLL_SOURCE = /^GET \/hubs\/documents\/events\/poll\/documents/;
/** Fits each request. */
export const ANY = /./;

/** Changes the answer to creations that succeeded. */
export function created(change: (body: Readonly<Record<string, unknown>>) => object): Modifier {
  return answering(CREATION, ({ status, body }) => (status === 200 && isObject(body) ? { body: change(body) } : {}));
}
