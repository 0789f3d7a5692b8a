import type { ScenarioFile } from '../../schemas/index.ts';
import { isRecord } from '../scenario/body-member.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { REDACTED, redactHeaders } from '../scenario/redact-secrets.ts';
import { isHeaders, isSecretInRequest, readHeaders } from '../scenario/secret-names.ts';
import { toScenarioFile } from '../scenario/file/to-scenario-file.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A scenario in which nothing is secret: it can be run as it is, with `<redacted>` for each secret. */
export function redactScenario(scenario: Scenario): Scenario {
  const { settings, overrides, replays, ...rest } = toScenarioFile(scenario);
  const file = {
    ...rest,
    ...(settings && { settings: redactMembers(settings) }),
    ...(overrides && { overrides: redactMembers(overrides) }),
    replays: replays.map(({ overrides: own, ...replay }) => ({
      ...replay,
      ...(own && { overrides: redactMembers(own) }),
    })),
    steps: rest.steps.map(redactStep),
  };
  return parseScenario(file);
}

function redactStep(step: ScenarioFile['steps'][number]): unknown {
  const { restart, request } = step;
  if (restart?.settings) return { restart: { ...restart, settings: redactMembers(restart.settings) } };
  if (!request) return step;
  const { headers, body, ...plain } = request;
  return {
    request: {
      ...plain,
      ...(headers && { headers: redactHeaders(headers) }),
      ...(body !== undefined && { body: redactMembers(body) }),
    },
  };
}

/** A copy of JSON in which all texts below members with secret names are redacted; `below` is such a name, or empty. */
function redactMembers(value: unknown, below = ''): unknown {
  if (typeof value === 'string') return below === '' ? value : redactValue(value, below);
  if (Array.isArray(value)) return value.map((item) => redactMembers(item, below));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      redactMembers(member, below !== '' || !isSecretInRequest(name) ? below : name),
    ]),
  );
}

/** Of headers the names stay, because without them the connector refuses them. */
function redactValue(value: string, name: string): string {
  if (/^\**$/.test(value)) return value;
  if (!isHeaders(name)) return REDACTED;
  const names = readHeaders(value).map(([header]) => header);
  return names.length === 0 ? REDACTED : names.map((header) => `${header}: ${REDACTED}`).join('\n');
}

/** A request of the user's own, as text, without its secrets. */
export function redactDocument(text: string): string {
  return text
    .replace(/(authorization\s*:\s*)[^'"\n]*/gi, `$1User ${REDACTED}, Organization ${REDACTED}`)
    .replace(/("([^"\\]+)"\s*:\s*")((?:[^"\\]|\\.)*)"/g, (whole, head: string, name: string, value: string) =>
      isSecretInRequest(name) && value !== '' ? `${head}${REDACTED}"` : whole,
    );
}
