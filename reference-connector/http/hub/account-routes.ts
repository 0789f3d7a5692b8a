import { ConnectorError } from '../../domain/connector-error.ts';
import { parseIsoStamp } from '../../domain/dates/parse-iso-stamp.ts';
import { toIsoSeconds } from '../../domain/dates/to-java-date-text.ts';
import { parseHubPath } from '../../domain/hub/hub-path.ts';
import { ELEMENT_KEY } from '../../domain/instances/connector-instance.ts';
import { isJsonObject } from '../../domain/json-reading.ts';
import { findItemAt } from '../../sharefile/documents/find-item.ts';
import { listTree } from '../../sharefile/documents/list-documents.ts';
import type { InstanceRoute, Routes } from '../connector-request.ts';
import { toPage } from '../list-answer.ts';
import { parseJson } from '../read-body.ts';
import { openDocuments } from './document-context.ts';
import type { HubOptions } from './document-context.ts';

/** What concerns an account as a whole: search, shares, and whether ShareFile is there. */
export function createAccountRoutes(options: HubOptions): Routes {
  const search: InstanceRoute['run'] = async (request, instance) => {
    const context = openDocuments(options, request, instance);
    const { query } = request;
    const path = parseHubPath(query.get('path') ?? '/');
    const text = (query.get('text') ?? '').toLowerCase();
    const [from, to] = [readDate(query, 'startDate', -Infinity), readDate(query, 'endDate', Infinity)];
    const item = await findItemAt(context.space, path);
    // By walking the tree: ShareFile's own search has neither dates nor an index that is always up to date.
    const placed = await listTree(context.space, { item, path });
    const found = placed.map(context.show).filter(({ name = '', modifiedDate = '' }) => {
      const modifiedAt = parseIsoStamp(modifiedDate) ?? 0;
      return name.toLowerCase().includes(text) && modifiedAt >= from && modifiedAt <= to;
    });
    const page = toPage(found, query);
    return { ...page, json: page.items };
  };

  const listShares: InstanceRoute['run'] = async (_request, instance) => {
    const feed = await options.clients.of(instance).client.call('GET', 'Shares');
    return { status: 200, json: isJsonObject(feed) ? (feed['value'] ?? feed) : feed };
  };
  const createShare: InstanceRoute['run'] = async (request, instance) => {
    const body = parseJson(request.body);
    if (!isJsonObject(body))
      throw new ConnectorError('request-not-valid', "The body must be ShareFile's Share object.");
    return { status: 200, json: await options.clients.of(instance).client.call('POST', 'Shares', body) };
  };

  const ping: InstanceRoute['run'] = async (request, instance) => {
    const { space } = openDocuments(options, request, instance);
    await findItemAt(space, []);
    return { status: 200, json: { dateTime: toIsoSeconds(options.clock.now()), endpoint: ELEMENT_KEY } };
  };

  return {
    'GET /search': { access: 'hub', run: search },
    'GET /share': { access: 'hub', run: listShares },
    'POST /share': { access: 'hub', run: createShare },
    'GET /ping': { access: 'hub', run: ping },
    'GET /storage': {
      access: 'hub',
      run: () => {
        throw new ConnectorError('api-not-supported', 'This API is not currently supported for this element.');
      },
    },
  };
}

function readDate(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null || text === '') return otherwise;
  const instant = parseIsoStamp(text);
  if (instant !== undefined) return instant;
  throw new ConnectorError('request-not-valid', `${name} must be an ISO 8601 date.`);
}
