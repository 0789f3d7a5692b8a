import type { ConnectorAnswer, ConnectorRequest } from '../connector-request.ts';

const PREFLIGHT_SECONDS = 600;

/** Answers OPTIONS with the methods of the path, and a page of another origin with what it may send, where it may. */
export function answerOptions(
  { headers }: Pick<ConnectorRequest, 'headers'>,
  methods: readonly string[],
  areOthersAllowed: boolean,
): ConnectorAnswer {
  const allow = [...methods, 'OPTIONS'].join(', ');
  const asked = headers['access-control-request-headers'];
  const isPreflight = headers['access-control-request-method'] !== undefined && headers['origin'] !== undefined;
  return {
    status: 200,
    json: {},
    headers: {
      allow,
      ...(isPreflight &&
        areOthersAllowed && {
          'access-control-allow-methods': allow,
          'access-control-allow-headers': typeof asked === 'string' ? asked : 'Authorization, Content-Type',
          'access-control-max-age': String(PREFLIGHT_SECONDS),
        }),
    },
  };
}
