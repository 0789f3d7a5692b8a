import { ConnectorError } from '../../domain/connector-error.ts';
import { ELEMENT_KEY } from '../../domain/instances/connector-instance.ts';
import { DEFAULT_POLLER_CONFIGURATION } from '../../domain/instances/event-settings/poller-defaults.ts';
import type { ConnectorSettings } from '../../settings/settings.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../connector-request.ts';
import { parseJson } from '../read-body.ts';
import { isJsonObject } from '../../domain/json-reading.ts';
import { checkElement } from './instance-routes.ts';

/** The element itself: what it can do, and where its users authorize it. */
export function createElementRoutes(settings: ConnectorSettings, shareFileUrl: string | undefined): Routes {
  const metadata = (request: RoutedRequest): ConnectorAnswer => {
    checkElement(request, settings.elementId);
    return {
      status: 200,
      json: {
        id: settings.elementId,
        key: ELEMENT_KEY,
        name: 'Sharefile',
        description: 'Add a Sharefile Instance to connect your existing Sharefile account.',
        events: {
          supported: true,
          methods: ['webhook', 'polling'],
          polling: { documents: { eventTypes: ['CREATED', 'UPDATED'], pollUrl: defaultPollUrl() } },
          webhook: { documents: { eventTypes: ['CREATED', 'UPDATED', 'DELETED'] } },
        },
      },
    };
  };

  const oauthUrl = (request: RoutedRequest, read: (name: string) => string | undefined): ConnectorAnswer => {
    checkElement(request, settings.elementId);
    const missing = ['apiKey', 'apiSecret', 'callbackUrl'].filter((name) => !read(name));
    if (missing.length > 0) {
      throw new ConnectorError('request-not-valid', `Missing: ${missing.join(', ')}.`);
    }
    const scope = read('scope');
    const query = new URLSearchParams({
      client_id: read('apiKey') ?? '',
      response_type: 'code',
      redirect_uri: read('callbackUrl') ?? '',
      state: read('state') ?? ELEMENT_KEY,
      ...(scope && { scope }),
    });
    const url = `${authorizeHostOf(read('siteAddress'), shareFileUrl)}/oauth/authorize?${query.toString()}`;
    return { status: 200, json: { oauthUrl: url, element: ELEMENT_KEY } };
  };

  const oauthToken = (request: RoutedRequest): ConnectorAnswer => {
    checkElement(request, settings.elementId);
    throw new ConnectorError(
      'request-not-valid',
      'oauth/token is the first step of OAuth 1; this element uses OAuth 2, which begins with oauth/url.',
    );
  };

  return {
    'GET /elements/:keyOrId/oauth/token': { access: 'platform', run: oauthToken },
    'GET /elements/:keyOrId/metadata': { access: 'platform', run: metadata },
    'GET /elements/:keyOrId/oauth/url': {
      access: 'platform',
      run: (request) => oauthUrl(request, (name) => request.query.get(name) ?? undefined),
    },
    'POST /elements/:keyOrId/oauth/url': {
      access: 'platform',
      run: (request) => {
        const body = parseJson(request.body);
        return oauthUrl(request, (name) => {
          const value = isJsonObject(body) ? body[name] : undefined;
          return typeof value === 'string' ? value : undefined;
        });
      },
    },
  };
}

function defaultPollUrl(): string {
  return /"url":"((?:[^"\\]|\\.)*)"/.exec(DEFAULT_POLLER_CONFIGURATION)?.[1] ?? '';
}

/** A stand-in for ShareFile is named directly, so that a browser gets there. */
function authorizeHostOf(siteAddress: string | undefined, shareFileUrl: string | undefined): string {
  if (shareFileUrl !== undefined) return shareFileUrl;
  const isLabel = siteAddress !== undefined && /^[a-z0-9-]{1,63}$/i.test(siteAddress);
  return `https://${isLabel ? siteAddress : 'secure'}.sharefile.com`;
}
