import type { ConfigurationObject } from '../../../schemas/index.ts';
import { ConnectorError } from '../../domain/connector-error.ts';
import { configurationKeyOf } from '../../domain/instances/configuration-keys.ts';
import type { ConnectorInstance } from '../../domain/instances/connector-instance.ts';
import { parseInstanceRequest } from '../../domain/instances/request/parse-instance-request.ts';
import { toConfigurationObjects } from '../../domain/instances/to-configuration-objects.ts';
import { isJsonObject } from '../../domain/json-reading.ts';
import type { RoutedRequest, Routes } from '../connector-request.ts';
import { toPage } from '../list-answer.ts';
import { parseJson } from '../read-body.ts';
import type { InstanceRoutesOptions } from './instance-routes.ts';
import { byTokenAndById } from './named-instance.ts';

/** An instance's configuration, one object per key. */
export function createConfigurationRoutes({ store, changes, settings, stages }: InstanceRoutesOptions): Routes {
  const objectsOf = (instance: ConnectorInstance): readonly ConfigurationObject[] => {
    const { configuration } = stages.toInstanceAnswer(instance, settings);
    return toConfigurationObjects(instance.id, isJsonObject(configuration) ? configuration : {});
  };
  const named = (request: RoutedRequest, instance: ConnectorInstance): ConfigurationObject => {
    const text = request.params['configId'] ?? '';
    const found = objectsOf(instance).find(({ id }) => String(id) === text);
    if (found) return found;
    throw new ConnectorError('not-found', `No configuration found with ID ${text.slice(0, 40)}.`);
  };

  return {
    ...byTokenAndById('GET', '/configuration', store, ({ query }, instance) => {
      const page = toPage(objectsOf(instance), query);
      return { ...page, json: page.items };
    }),
    ...byTokenAndById('GET', '/configuration/:configId', store, (request, instance) => ({
      status: 200,
      json: named(request, instance),
    })),
    ...byTokenAndById('PATCH', '/configuration/:configId', store, async (request, instance) => {
      const { key } = named(request, instance);
      if (configurationKeyOf(key).isKept) {
        throw new ConnectorError('request-not-valid', `${key} is filled in by the platform and cannot be set.`);
      }
      const configuration = { [key]: readPropertyValue(parseJson(request.body)) };
      const changed = await changes.merge(instance, parseInstanceRequest({ configuration }, settings.elementId));
      return { status: 200, json: named(request, changed) };
    }),
  };
}

function readPropertyValue(body: unknown): unknown {
  if (isJsonObject(body) && body['propertyValue'] !== undefined) return body['propertyValue'];
  throw new ConnectorError('request-not-valid', 'The body must be {"propertyValue": ...}: it is the new value.');
}
