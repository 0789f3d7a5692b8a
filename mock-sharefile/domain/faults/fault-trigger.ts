import type { Fault, FaultEffect } from '../../../schemas/index.ts';
import type { Random } from '../../ports.ts';
import { isWebhookEffect, toFaultRoute, WEBHOOK_ROUTE } from './fault-route.ts';

/** A fault that is set, and what it met so far. */
export interface SetFault extends Fault {
  readonly id: string;
  /** Requests or webhooks whose method and route agree. */
  readonly metCount: number;
  /** How often the effect was applied. */
  readonly firedCount: number;
}

/** Decides for one fault when it applies. */
export interface FaultTrigger {
  readonly effect: FaultEffect;
  /** Counts what agrees with method and route, and tells whether the effect applies to it. */
  fires(method: string, route: string): boolean;
  status(): SetFault;
}

/** Fineness of a probability. */
const CHANCES = 1_000_000;

/** Builds the trigger of a fault that was checked; `random` decides its probability. */
export function createFaultTrigger(fault: Fault & { readonly id: string }, random: Random): FaultTrigger {
  const { where = {}, effect } = fault;
  const forWebhooks = isWebhookEffect(effect);
  const wantedRoute = where.route === undefined ? undefined : toFaultRoute(where.route);
  let metCount = 0;
  let firedCount = 0;

  const agrees = (method: string, route: string): boolean => {
    if ((route === WEBHOOK_ROUTE) !== forWebhooks) return false;
    if (where.method !== undefined && where.method !== method) return false;
    return wantedRoute === undefined || wantedRoute === route;
  };
  const isDue = (): boolean => {
    if (where.nth !== undefined && metCount !== where.nth) return false;
    if (where.every !== undefined && metCount % where.every !== 0) return false;
    if (where.times !== undefined && firedCount >= where.times) return false;
    return where.probability === undefined || random.int(CHANCES) < where.probability * CHANCES;
  };

  return {
    effect,
    fires(method, route) {
      if (!agrees(method, route)) return false;
      metCount += 1;
      if (!isDue()) return false;
      firedCount += 1;
      return true;
    },
    status: () => ({ ...fault, metCount, firedCount }),
  };
}
