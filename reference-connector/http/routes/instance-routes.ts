import { ConnectorError } from '../../domain/connector-error.ts';
import { isJsonObject } from '../../domain/json-reading.ts';
import { readSwitch } from '../../domain/hub/parse-document-request.ts';
import type { ConnectorInstance } from '../../domain/instances/connector-instance.ts';
import type { InstanceStore } from '../../domain/instances/instance-store.ts';
import { parseInstanceRequest } from '../../domain/instances/request/parse-instance-request.ts';
import type { InstanceRequest } from '../../domain/instances/request/parse-instance-request.ts';
import type { InstanceChanges, InstanceFlags } from '../../provisioning/instance-changes.ts';
import type { ConnectorSettings } from '../../settings/settings.ts';
import type { ConnectorStages } from '../../stages.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../connector-request.ts';
import { parseJson } from '../read-body.ts';
import { createInstanceList } from './instance-list.ts';
import { byTokenAndById, checkElement, instanceOf } from './named-instance.ts';
import type { Act } from './named-instance.ts';

export { checkElement, instanceOf } from './named-instance.ts';

/** What the instances API works with. */
export interface InstanceRoutesOptions {
  readonly store: InstanceStore;
  readonly changes: InstanceChanges;
  readonly settings: ConnectorSettings;
  readonly stages: ConnectorStages;
}

/** The instances API: by id, below the element, and by Element token. Success is 200, also of a POST. */
export function createInstanceRoutes({ store, changes, settings, stages }: InstanceRoutesOptions): Routes {
  const show = (instance: ConnectorInstance, extra: object = {}): ConnectorAnswer => ({
    status: 200,
    json: { ...stages.toInstanceAnswer(instance, settings), ...extra },
  });
  const read = (request: RoutedRequest): InstanceRequest =>
    parseInstanceRequest(parseJson(request.body), settings.elementId);
  // "false" changes an instance without redoing OAuth (a client's usage; nothing else is published).
  const readReplacement = (request: RoutedRequest): InstanceRequest =>
    readSwitch(request.query, 'reAuthenticate', true) ? read(request) : { ...read(request), code: undefined };

  const create = async (request: RoutedRequest): Promise<ConnectorAnswer> => {
    checkElement(request, settings.elementId);
    requireElement(request);
    const { code, ...rest } = read(request);
    const instance = await changes.create({ code, ...rest });
    return show(instance, code === undefined ? {} : { providerData: { code } });
  };

  const get: Act = (_request, instance) => show(instance);
  const replace: Act = async (request, instance) => show(await changes.replace(instance, readReplacement(request)));
  const merge: Act = async (request, instance) => show(await changes.merge(instance, read(request)));
  const remove: Act = async (_request, instance) => {
    await changes.remove(instance);
    return { status: 200, json: {} };
  };
  const set =
    (flags: InstanceFlags): Act =>
    async (_request, instance) =>
      show(await changes.setFlags(instance, flags));

  const both = (method: string, suffix: string, act: Act): Routes => byTokenAndById(method, suffix, store, act);
  const belowElement = (act: Act) => ({
    access: 'platform' as const,
    run: (request: RoutedRequest) => {
      checkElement(request, settings.elementId);
      return act(request, instanceOf(request, store));
    },
  });

  return {
    ...createInstanceList(store, settings, stages),
    'POST /instances': { access: 'platform', run: create },
    'POST /elements/:keyOrId/instances': { access: 'platform', run: create },
    'GET /instances/:id': belowElement(get),
    'GET /elements/:keyOrId/instances/:id': belowElement(get),
    'PUT /elements/:keyOrId/instances/:id': belowElement(replace),
    'PATCH /elements/:keyOrId/instances/:id': belowElement(merge),
    'DELETE /elements/:keyOrId/instances/:id': belowElement(remove),
    ...both('PUT', '', replace),
    ...both('PATCH', '', merge),
    ...both('DELETE', '', remove),
    ...both('PUT', '/enabled', set({ disabled: false })),
    ...both('DELETE', '/enabled', set({ disabled: true })),
    ...both('PUT', '/trace-logging', set({ traceLoggingEnabled: true })),
    ...both('DELETE', '/trace-logging', set({ traceLoggingEnabled: false })),
  };
}

/** Below an element it is the path that names it. */
function requireElement({ params, body }: RoutedRequest): void {
  const sent = parseJson(body);
  if (params['keyOrId'] !== undefined || !isJsonObject(sent) || sent['element'] !== undefined) return;
  throw new ConnectorError('request-not-valid', 'element is missing; it must be {"key": "sharefile"}.');
}
