import type { Fault } from '../../schemas/index.ts';
import { isValid, violationsOf } from '../../schemas/index.ts';
import { isWebhookEffect, OTHER_FAULT_ROUTES, toFaultRoute, WEBHOOK_ROUTE } from '../domain/faults/fault-route.ts';
import { ShareFileError } from '../domain/share-file-error.ts';
import { DOCUMENTED_ROUTES } from '../http/routing/documented-routes.ts';

let knownRoutes: ReadonlySet<string> | undefined;

/** Throws `bad-request` for what is no fault, names a route that does not exist, or could never apply. */
export function checkFault(fault: unknown): asserts fault is Fault {
  if (!isValid('sharefile/fault', fault)) throw badRequest(whyInvalid(fault));
  const route = fault.where?.route;
  if (route === undefined) return;
  knownRoutes ??= new Set([...OTHER_FAULT_ROUTES, ...DOCUMENTED_ROUTES.map((each) => toFaultRoute(pathOf(each)))]);
  if (!knownRoutes.has(toFaultRoute(route))) {
    const others = OTHER_FAULT_ROUTES.join(', ');
    throw badRequest(
      `There is no route ${JSON.stringify(route)}. Write it as Items(id)/Children, or as one of ${others}.`,
    );
  }
  if (isWebhookEffect(fault.effect) !== (toFaultRoute(route) === WEBHOOK_ROUTE)) {
    throw badRequest(`The effect ${fault.effect.kind} never applies to the route ${route}.`);
  }
}

/** In a choice of effects each of them complains, so the schema's own words are told only where they help. */
function whyInvalid(fault: unknown): string {
  const violations = violationsOf('sharefile/fault', fault);
  const elsewhere = violations.filter(({ path }) => !path.startsWith('$.effect')).map(({ message }) => message);
  if (elsewhere.length > 0) return `This is no fault: ${elsewhere.join('; ')}.`;
  const others = violations.filter(({ path }) => path === '$.effect.kind').map(({ expected }) => expected);
  return (
    'The effect of this fault has a kind that does not exist, or members that its kind does not have or lacks. ' +
    `See schemas/sharefile/fault.schema.json. Other kinds are ${others.join(', ')}.`
  );
}

function pathOf(route: string): string {
  return route.slice(route.indexOf(' ') + 1);
}

function badRequest(message: string): ShareFileError {
  return new ShareFileError('bad-request', message);
}
