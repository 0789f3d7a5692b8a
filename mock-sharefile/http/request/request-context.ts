import type { IncomingMessage } from 'node:http';
import type { Account } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import type { ActiveEffect } from '../../domain/faults/fault-set.ts';
import type { Act } from '../../domain/items/tree-state.ts';
import type { HostPlane } from './host-plane.ts';
import type { MockState } from '../mock-state.ts';
import type { Reach } from '../render/reach.ts';
import type { Reply } from '../reply.ts';
import { stampOf } from './stamp-of.ts';
import type { Viewer } from './viewer.ts';

/** A request as all handlers see it. */
export interface Exchange {
  readonly state: MockState;
  readonly request: IncomingMessage;
  /** Upper case; what `X-Http-Method-Override` asks for, if it does. */
  readonly method: string;
  /** Still percent-encoded. */
  readonly path: string;
  /** Without the `?`. */
  readonly queryText: string;
  readonly plane: HostPlane;
  /** The instant of the request, in epoch milliseconds. */
  readonly now: number;
  /** What the faults that are set do to this request; absent when they leave it alone. */
  readonly effects?: readonly ActiveEffect[];
}

/** Who does something: the caller of a request, or somebody who was promised that it is done later. */
export interface Actor {
  readonly exchange: Pick<Exchange, 'state' | 'effects'>;
  readonly account: Account;
  readonly user: User;
  readonly viewer: Viewer;
}

/** A request to the API, by somebody who is known. */
export interface ApiContext {
  readonly exchange: Exchange;
  readonly account: Account;
  readonly user: User;
  readonly clientId: string;
  readonly viewer: Viewer;
  /** Set when nobody is signed in and the link of a share lets him in; `user` is then who shares. */
  readonly isVisitor?: true;
  /** What stood in the parentheses of the path, in order. */
  readonly ids: readonly string[];
  /** Builds what shows whatever can be expanded; handed over, for what it knows of knows of requests, too. */
  readonly createReach: (context: ApiContext) => Reach;
}

/** Gives what shows to the caller whatever can be expanded. */
export function reachOf(context: ApiContext): Reach {
  return context.createReach(context);
}

/** Answers one API route. */
export type ApiHandler = (context: ApiContext) => Reply | Promise<Reply>;

/**
 * Gives who acts and when, with the instant on the grid of the wire. It is the present one and not that of the request:
 * a body takes time to arrive, and what appears must not carry an instant that others have already asked beyond.
 */
export function actOf(context: Actor): Act {
  return { at: stampOf(context.exchange), byUserId: context.user.id };
}
