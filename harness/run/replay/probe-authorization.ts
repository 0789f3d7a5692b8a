import type { Probe } from '../../../schemas/index.ts';
import type { OpenConnectorsAccess } from '../../deployment/access.ts';
import { parseJson } from '../../member-of.ts';
import { redactHeaders } from '../../scenario/redact-secrets.ts';
import type { RunContext } from '../run-context.ts';

const AUTHORIZATION: Readonly<Record<string, (access: OpenConnectorsAccess) => Record<string, string>>> = {
  'without-authorization': () => ({}),
  'without-organization': ({ userSecret }) => ({ authorization: `User ${userSecret}` }),
  'without-user': ({ organizationSecret }) => ({ authorization: `Organization ${organizationSecret}` }),
  'wrong-organization': ({ userSecret }) => ({ authorization: `User ${userSecret}, Organization d3Jvbmc=` }),
  'wrong-user': ({ organizationSecret }) => ({ authorization: `User d3Jvbmc=, Organization ${organizationSecret}` }),
  'wrong-secrets': () => ({ authorization: 'User d3JvbmcgdXNlcg==, Organization d3Jvbmcgb3JnYW5pemF0aW9u' }),
};

/** Sends the create request with credentials that must be refused, and notes what came. */
export async function probeAuthorization(context: RunContext, name: string): Promise<Probe> {
  const url = `${context.connector.url}/instances`;
  const headers = { ...AUTHORIZATION[name]?.(context.connector), 'content-type': 'application/json' };
  // Only the credentials are to be judged, so the body is one that would be refused anyway.
  const body = JSON.stringify({ element: { key: 'sharefile' } });
  const response = await context.transport.send({ method: 'POST', url, headers, body });
  const text = response.body.toString('utf8');
  return {
    name,
    request: { method: 'POST', url, headers: redactHeaders(headers) },
    response: { status: response.status, headers: response.headers, body: parseJson(text) ?? text },
  };
}
