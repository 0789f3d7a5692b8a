import { ConnectorError } from '../../domain/connector-error.ts';
import { parseIsoStamp } from '../../domain/dates/parse-iso-stamp.ts';
import { toIsoSeconds } from '../../domain/dates/to-java-date-text.ts';
import { parseHubPath } from '../../domain/hub/hub-path.ts';
import { isDirectory } from '../../domain/hub/to-cloud-file.ts';
import { isJsonObject } from '../../domain/json-reading.ts';
import { findItemAt } from '../../sharefile/documents/find-item.ts';
import { searchDocuments } from '../../sharefile/documents/search-documents.ts';
import type { InstanceRoute, Routes } from '../connector-request.ts';
import { pageOf, readPageRequest } from '../list-answer.ts';
import { parseJson } from '../read-body.ts';
import { openDocuments, pageLimitsOf } from './document-context.ts';
import type { HubOptions } from './document-context.ts';

/** The last instant that a date can be. Epoch ms. */
const LAST_INSTANT = 8.64e15;

/** What concerns an account as a whole: search, shares, and whether ShareFile is there. */
export function createAccountRoutes(options: HubOptions): Routes {
  const search: InstanceRoute['run'] = async (request, instance) => {
    const context = openDocuments(options, request, instance);
    const { query } = request;
    const asked = readPageRequest(query, pageLimitsOf(options.settings));
    const wanted = {
      text: query.get('text') ?? '',
      from: readDate(query, 'startDate'),
      to: readDate(query, 'endDate'),
    };
    const folder = await findItemAt(context.space, parseHubPath(query.get('path') ?? '/'));
    if (!isDirectory(folder)) throw new ConnectorError('request-not-valid', 'path must be a folder to search below.');
    const { found, total } = await searchDocuments(context.space, folder, wanted, asked, options.settings);
    const page = pageOf(found.map(context.show), total, asked);
    return { ...page, json: page.items };
  };

  const listShares: InstanceRoute['run'] = async (_request, instance) => {
    const feed = await options.clients.of(instance).client.call('GET', 'Shares');
    const isArray = options.settings.shareList === 'array';
    return { status: 200, json: isArray && isJsonObject(feed) ? (feed['value'] ?? feed) : feed };
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
    return {
      status: 200,
      json: { dateTime: toIsoSeconds(options.clock.now()), endpoint: options.settings.pingEndpoint },
    };
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

function readDate(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  const instant = parseIsoStamp(text);
  if (instant !== undefined && Math.abs(instant) <= LAST_INSTANT) return instant;
  throw new ConnectorError('request-not-valid', `${name} must be an ISO 8601 date.`);
}
