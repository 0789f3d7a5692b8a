import { ConnectorError } from '../../domain/connector-error.ts';
import type { InstanceStore } from '../../domain/instances/instance-store.ts';
import type { Route, Routes } from '../connector-request.ts';
import { byTokenAndById } from './named-instance.ts';

/** The only object of the element, and what its normalised form has. */
const OBJECT = 'documents';
const FIELDS: readonly (readonly [path: string, type: string])[] = [
  ['id', 'string'],
  ['name', 'string'],
  ['path', 'string'],
  ['size', 'number'],
  ['directory', 'boolean'],
  ['createdDate', 'date'],
  ['modifiedDate', 'date'],
  ['tags', 'array'],
];

/**
 * What an instance can do, for tools: a description of the hub, its objects, and transformations, of which there are
 * none. The forms are those that the vendor's suite looks at; more is not published.
 */
export function createDescriptionRoutes(store: InstanceStore, hub: Routes, basePath: string): Routes {
  const docs = toDescription(hub, basePath);
  const objects = (_request: unknown, { id }: { readonly id: number }) => ({
    status: 200,
    json: [OBJECT],
    headers: { 'elements-element-instance-id': String(id) },
  });
  return {
    ...byTokenAndById('GET', '/docs', store, () => ({ status: 200, json: docs })),
    ...byTokenAndById('GET', '/objects', store, objects),
    // A hub call, but one that still answers while the instance is disabled (vendor's suite).
    'GET /objects': { access: 'instance', run: objects },
    ...byTokenAndById('GET', '/objects/:object/definitions', store, ({ params }) => {
      const object = params['object'] ?? '';
      if (object !== OBJECT) throw new ConnectorError('not-found', `No object found with name ${object.slice(0, 40)}.`);
      return { status: 200, json: { fields: FIELDS.map(([path, type]) => ({ path, type })) } };
    }),
    ...byTokenAndById('GET', '/transformations', store, () => ({ status: 200, json: {} })),
    ...byTokenAndById('GET', '/transformations/:object', store, ({ params }) => {
      throw new ConnectorError('not-found', `No transformation found for ${(params['object'] ?? '').slice(0, 40)}.`);
    }),
  };
}

function toDescription(hub: Routes, basePath: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [route, { access }] of Object.entries<Route>(hub)) {
    const [method = '', path = ''] = route.split(' ');
    if (access !== 'hub') continue;
    const operation = { operationId: route, responses: { '200': { description: 'OK' } } };
    (paths[path.replace(/:(\w+)/g, '{$1}')] ??= {})[method.toLowerCase()] = operation;
  }
  return { swagger: '2.0', info: { title: 'sharefile', version: 'api-v2' }, basePath, paths };
}
