import { ConnectorError } from '../../domain/connector-error.ts';
import type { ConnectorInstance } from '../../domain/instances/connector-instance.ts';
import { ELEMENT_KEY } from '../../domain/instances/connector-instance.ts';
import type { InstanceStore } from '../../domain/instances/instance-store.ts';
import { parseInstanceRequest } from '../../domain/instances/parse-instance-request.ts';
import type { InstanceRequest } from '../../domain/instances/parse-instance-request.ts';
import type { InstanceChanges } from '../../provisioning/instance-changes.ts';
import type { ConnectorSettings } from '../../settings.ts';
import type { ConnectorStages } from '../../stages.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../connector-request.ts';
import { toPage } from '../list-answer.ts';
import { parseJson } from '../read-body.ts';

/** What the instances API works with. */
export interface InstanceRoutesOptions {
  readonly store: InstanceStore;
  readonly changes: InstanceChanges;
  readonly settings: ConnectorSettings;
  readonly stages: ConnectorStages;
}

type Act = (request: RoutedRequest, instance: ConnectorInstance) => Promise<ConnectorAnswer>;

/** The instances API: by id, below the element, and by Element token. Success is 200, also of a POST. */
export function createInstanceRoutes({ store, changes, settings, stages }: InstanceRoutesOptions): Routes {
  const show = (instance: ConnectorInstance, extra: object = {}): ConnectorAnswer => ({
    status: 200,
    json: { ...stages.toInstanceAnswer(instance, settings), ...extra },
  });
  const read = (request: RoutedRequest): InstanceRequest =>
    parseInstanceRequest(parseJson(request.body), settings.elementId);

  const create = async (request: RoutedRequest): Promise<ConnectorAnswer> => {
    checkElement(request, settings.elementId);
    const { code, ...rest } = read(request);
    const instance = await changes.create({ code, ...rest });
    return show(instance, code === undefined ? {} : { providerData: { code } });
  };
  const list = (request: RoutedRequest): ConnectorAnswer => {
    checkElement(request, settings.elementId);
    const page = toPage(
      store.all().filter((instance) => isWanted(instance, request.query)),
      request.query,
    );
    return { ...page, json: page.items.map((instance) => stages.toInstanceAnswer(instance, settings)) };
  };

  const get: Act = (_request, instance) => Promise.resolve(show(instance));
  const replace: Act = async (request, instance) => show(await changes.replace(instance, read(request)));
  const merge: Act = async (request, instance) => show(await changes.merge(instance, read(request)));
  const remove: Act = async (_request, instance) => {
    await changes.remove(instance);
    return { status: 200, json: {} };
  };
  const enable: Act = async (_request, instance) => show(await changes.setDisabled(instance, false));
  const disable: Act = async (_request, instance) => show(await changes.setDisabled(instance, true));

  const byId = (act: Act) => ({
    access: 'platform' as const,
    run: (request: RoutedRequest) => {
      checkElement(request, settings.elementId);
      return act(request, instanceOf(request, store));
    },
  });
  const byToken = (act: Act) => ({ access: 'instance' as const, run: act });

  return {
    'POST /instances': { access: 'platform', run: create },
    'GET /instances': { access: 'platform', run: list },
    'PUT /instances': byToken(replace),
    'PATCH /instances': byToken(merge),
    'DELETE /instances': byToken(remove),
    'PUT /instances/enabled': byToken(enable),
    'DELETE /instances/enabled': byToken(disable),
    'GET /instances/:id': byId(get),
    'PUT /instances/:id': byId(replace),
    'PATCH /instances/:id': byId(merge),
    'DELETE /instances/:id': byId(remove),
    'PUT /instances/:id/enabled': byId(enable),
    'DELETE /instances/:id/enabled': byId(disable),
    'POST /elements/:keyOrId/instances': { access: 'platform', run: create },
    'GET /elements/:keyOrId/instances': { access: 'platform', run: list },
    'GET /elements/:keyOrId/instances/:id': byId(get),
    'PUT /elements/:keyOrId/instances/:id': byId(replace),
    'PATCH /elements/:keyOrId/instances/:id': byId(merge),
    'DELETE /elements/:keyOrId/instances/:id': byId(remove),
  };
}

/** The instance that the path names; throws `not-found`. */
export function instanceOf(request: RoutedRequest, store: InstanceStore): ConnectorInstance {
  const text = request.params['id'] ?? '';
  const instance = /^\d{1,15}$/.test(text) ? store.byId(Number(text)) : undefined;
  if (instance) return instance;
  throw new ConnectorError('not-found', `No element instance found with ID ${text.slice(0, 40)}.`);
}

/** Refuses an element in the path that is not this one, by key or number; throws `not-found`. */
export function checkElement(request: RoutedRequest, elementId: number): void {
  const named = request.params['keyOrId'];
  if (named === undefined || named === ELEMENT_KEY || named === String(elementId)) return;
  throw new ConnectorError('not-found', `No element found with key or ID ${named.slice(0, 40)}.`);
}

function isWanted(instance: ConnectorInstance, query: URLSearchParams): boolean {
  const tags = query.getAll('tags[]');
  const text = query.get('searchText')?.toLowerCase() ?? '';
  return tags.every((tag) => instance.tags.includes(tag)) && instance.name.toLowerCase().includes(text);
}
