import type { FaultEffect } from '../../../schemas/index.ts';

/** The route of everything that is sent to a subscription. */
export const WEBHOOK_ROUTE = 'webhook';

/** The routes of faults that are none of the API's. */
export const OTHER_FAULT_ROUTES = ['oauth/authorize', 'oauth/token', 'upload', 'download', WEBHOOK_ROUTE] as const;

/** Gives the form in which routes are compared: `Items(id)/Children`, with or without /sf/v3, is `items()/children`. */
export function toFaultRoute(route: string): string {
  return route
    .replace(/^\/?(?:sf\/v3\/)?/i, '')
    .replace(/\([^)]*\)/g, '()')
    .toLowerCase();
}

/** Tells whether an effect is one on webhooks; all others are on requests. */
export function isWebhookEffect(effect: FaultEffect): boolean {
  return effect.kind.startsWith('webhook');
}
