import { createHash } from 'node:crypto';
import type { Observation, WireExchange } from '../../schemas/index.ts';

/** Headers that belong to one connection, or whose values depend on the number of a port. */
const TRANSIENT = new Set(['connection', 'content-length', 'date', 'host', 'keep-alive', 'transfer-encoding']);

/**
 * A text of all that happened in a run and went over the wire, the same on any machine: ports, which differ from run to
 * run, are numbered in the order in which they are met.
 */
export function toRunLog(observation: Observation | undefined, wire: readonly WireExchange[]): string {
  const seen = observation && {
    replays: observation.replays.map(({ id, response, deletedAt }) => ({ id, ...response, deletedAt })),
    changes: observation.changes,
    callbacks: observation.callbacks.map(({ bodyBase64, ...callback }) => ({
      ...callback,
      body: Buffer.from(bodyBase64, 'base64').toString('utf8'),
    })),
    requests: observation.requests,
    probes: observation.probes,
  };
  const ports = new Map<string, string>();
  return JSON.stringify({ seen, wire }, (name, value: unknown) =>
    TRANSIENT.has(name.toLowerCase()) ? undefined : value,
  ).replace(/(127\.0\.0\.1|localhost)(:|%3A)\d{1,5}/gi, (place) => {
    const number = place.replace(/^.*(?::|%3A)/i, '');
    const known = ports.get(number) ?? `port-${String(ports.size + 1)}`;
    ports.set(number, known);
    return known;
  });
}

/** SHA-256 of a run log, as bundles have it. */
export function hashOf(runLog: string): string {
  return `sha256:${createHash('sha256').update(runLog).digest('hex')}`;
}
