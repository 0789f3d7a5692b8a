import { ConnectorError } from '../../domain/connector-error.ts';
import type { ConnectorInstance } from '../../domain/instances/connector-instance.ts';
import { ELEMENT_KEY } from '../../domain/instances/connector-instance.ts';
import type { InstanceStore } from '../../domain/instances/instance-store.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../connector-request.ts';

/** What is done with one instance. */
export type Act = (request: RoutedRequest, instance: ConnectorInstance) => ConnectorAnswer | Promise<ConnectorAnswer>;

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

/** The two routes by which an instance is acted on: by its Element token, and by its number in the path. */
export function byTokenAndById(method: string, suffix: string, store: InstanceStore, act: Act): Routes {
  return {
    [`${method} /instances${suffix}`]: { access: 'instance', run: act },
    [`${method} /instances/:id${suffix}`]: {
      access: 'platform',
      run: (request) => act(request, instanceOf(request, store)),
    },
  };
}
