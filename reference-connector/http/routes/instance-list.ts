import { ConnectorError } from '../../domain/connector-error.ts';
import type { ConnectorInstance } from '../../domain/instances/connector-instance.ts';
import type { InstanceStore } from '../../domain/instances/instance-store.ts';
import type { ConnectorSettings } from '../../settings/settings.ts';
import type { ConnectorStages } from '../../stages.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../connector-request.ts';
import { toPage } from '../list-answer.ts';
import { checkElement } from './named-instance.ts';

/** Lists of instances: all, those of the element, those of an account. */
export function createInstanceList(store: InstanceStore, settings: ConnectorSettings, stages: ConnectorStages): Routes {
  const list = (request: RoutedRequest): ConnectorAnswer => {
    checkElement(request, settings.elementId);
    checkAccount(request, settings.accountId);
    const isWanted = readFilter(request.query);
    const page = toPage(store.all().filter(isWanted), request.query);
    // Documented examples of lists have an empty configuration.
    const isHydrated = readFlag(request.query, 'hydrate', settings.instancesHydratedDefault);
    const json = page.items.map((instance) => ({
      ...stages.toInstanceAnswer(instance, settings),
      ...(!isHydrated && { configuration: {} }),
    }));
    return { ...page, json };
  };
  return {
    'GET /instances': { access: 'platform', run: list },
    'GET /elements/:keyOrId/instances': { access: 'platform', run: list },
    'GET /accounts/instances': { access: 'platform', run: list },
    'GET /accounts/:id/instances': { access: 'platform', run: list },
  };
}

function checkAccount(request: RoutedRequest, accountId: number): void {
  const named = request.params['id'];
  if (named === undefined || named === String(accountId)) return;
  throw new ConnectorError('not-found', `No account found with ID ${named.slice(0, 40)}`);
}

function readFilter(query: URLSearchParams): (instance: ConnectorInstance) => boolean {
  const tags = query.getAll('tags[]');
  const text = query.get('searchText')?.toLowerCase() ?? '';
  return (instance) => tags.every((tag) => instance.tags.includes(tag)) && instance.name.toLowerCase().includes(text);
}

function readFlag(query: URLSearchParams, name: string, otherwise: boolean): boolean {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new ConnectorError('request-not-valid', `${name} is ${JSON.stringify(text)}; it must be true or false.`);
}
