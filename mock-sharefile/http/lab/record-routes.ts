import { parseInstant } from '../../domain/dates/parse-instant.ts';
import type { Reply } from '../reply.ts';
import { json, jsonBytes } from '../reply.ts';
import type { LabRequest } from './lab.ts';
import { LabError } from './lab-error.ts';

/** Members of the settings that are secret. */
const SECRET = /password|secret/i;

/** GET /_lab/deliveries. */
export function listDeliveries({ lab }: LabRequest): Reply {
  return json({ deliveries: lab.deliveries() });
}

/** GET /_lab/changes?since=INSTANT: those at or after it. */
export function listChanges({ lab, query }: LabRequest): Reply {
  const text = query.get('since');
  const since = text === undefined ? -Infinity : parseInstant(text);
  if (since === undefined) throw new LabError('bad-request', 'since is an instant such as 2026-03-02T09:00:00Z.');
  return json({ changes: lab.changes().filter(({ at }) => at >= since) });
}

/** GET /_lab/requests: the journal, oldest first. */
export function listRequests({ lab }: LabRequest): Reply {
  return json({ requests: lab.state.journal.entries() });
}

/** GET /_lab/settings. */
export function showSettings({ lab }: LabRequest): Reply {
  const hide = (name: string, value: unknown): unknown =>
    SECRET.test(name) && typeof value === 'string' ? 'not shown' : value;
  return jsonBytes(JSON.stringify({ settings: lab.state.settings }, hide));
}
