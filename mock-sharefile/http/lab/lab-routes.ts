import { json } from '../reply.ts';
import { exportAccounts, importAccounts, resetAccounts } from './account-routes.ts';
import { moveClock, showClock } from './clock-routes.ts';
import { clearFaults, listFaults, setFault, showFault } from './fault-routes.ts';
import type { LabHandler } from './lab.ts';
import { LabError } from './lab-error.ts';
import { listChanges, listDeliveries, listRequests, showSettings } from './record-routes.ts';

const LAB_ROOT = '/_lab';

interface LabRoute {
  readonly route: string;
  readonly says: string;
  readonly handler: LabHandler;
}

const LAB_ROUTES: readonly LabRoute[] = [
  { route: 'GET /', says: 'Lists these routes.', handler: () => json({ routes: routeList() }) },
  { route: 'GET /faults', says: 'Lists the faults and what they met.', handler: listFaults },
  { route: 'POST /faults', says: 'Sets a fault (schemas/sharefile/fault.schema.json).', handler: setFault },
  { route: 'DELETE /faults', says: 'Clears all faults.', handler: clearFaults },
  { route: 'GET /faults/{id}', says: 'Shows a fault.', handler: showFault },
  { route: 'DELETE /faults/{id}', says: 'Clears a fault.', handler: clearFaults },
  { route: 'GET /clock', says: 'Shows the instant of the world.', handler: showClock },
  { route: 'POST /clock', says: 'Moves a virtual clock: {"advance":"15m"} or {"to":INSTANT}.', handler: moveClock },
  { route: 'POST /reset', says: 'Goes back to the seed: the same ids and stamps, no faults.', handler: resetAccounts },
  {
    route: 'GET /export',
    says: 'Gives all accounts as JSON, with contents and the hashes of passwords.',
    handler: exportAccounts,
  },
  { route: 'POST /import', says: 'Replaces all accounts by exported ones.', handler: importAccounts },
  { route: 'GET /deliveries', says: 'Lists the attempts to deliver webhooks.', handler: listDeliveries },
  { route: 'GET /changes', says: 'Lists what happened to items, ?since=INSTANT.', handler: listChanges },
  { route: 'GET /requests', says: 'Lists the last requests.', handler: listRequests },
  { route: 'GET /settings', says: 'Shows the settings, without secrets.', handler: showSettings },
];

const HANDLERS: ReadonlyMap<string, LabHandler> = new Map(LAB_ROUTES.map(({ route, handler }) => [route, handler]));

/** Finds what answers `method` and `path`, and the id in it. Throws `not-found`, `method-not-allowed`. */
export function findLabRoute(method: string, path: string): { readonly handler: LabHandler; readonly id: string } {
  const [, name = '', ...ids] = path.slice(LAB_ROOT.length).replace(/\/$/, '').split('/');
  const form = `/${[name, ...ids.map((_, index) => (index === 0 ? '{id}' : '…'))].join('/')}`;
  const handler = HANDLERS.get(`${method} ${form}`);
  if (handler) return { handler, id: ids[0] ?? '' };
  const methods = LAB_ROUTES.filter(({ route }) => route.endsWith(` ${form}`)).map(({ route }) => route.split(' ')[0]);
  if (methods.length > 0)
    throw new LabError('method-not-allowed', `${path} takes ${methods.join(', ')}, not ${method}.`);
  throw new LabError('not-found', `There is no ${path}. GET ${LAB_ROOT}/ lists what there is.`);
}

function routeList(): readonly object[] {
  return LAB_ROUTES.map(({ route, says }) => ({ route: route.replace(' /', ` ${LAB_ROOT}/`), says }));
}
