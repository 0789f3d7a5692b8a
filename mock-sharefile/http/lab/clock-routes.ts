import { parseDuration, WorldError } from '../../../world/index.ts';
import { parseInstant } from '../../domain/dates/parse-instant.ts';
import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';
import { isRecord } from '../request/read-body.ts';
import type { Lab, LabRequest } from './lab.ts';
import { LabError } from './lab-error.ts';

/** GET /_lab/clock. */
export function showClock({ lab }: LabRequest): Reply {
  const at = lab.state.clock.now();
  return json({ now: new Date(at).toISOString(), at, isVirtual: lab.control.advance !== undefined });
}

/** POST /_lab/clock: runs all that becomes due, then answers as `showClock`. */
export async function moveClock(request: LabRequest): Promise<Reply> {
  const { lab } = request;
  const { advance } = lab.control;
  const durationMs = parseMove(await request.readBody(), lab);
  if (!advance) {
    throw new LabError(
      'clock-is-real',
      "The clock of this mock is the machine's. Only a virtual world can be advanced.",
    );
  }
  await advance(durationMs);
  return showClock(request);
}

function parseMove(body: unknown, lab: Lab): number {
  const { advance, to, ...others } = isRecord(body) ? body : {};
  const isOne = (advance === undefined) !== (to === undefined) && Object.keys(others).length === 0;
  if (!isOne) throw new LabError('bad-request', 'Send {"advance":"15m"} or {"to":"2026-03-02T10:00:00Z"}.');
  if (typeof advance === 'string' || typeof advance === 'number') return parseSpan(advance);
  const instant = typeof to === 'string' ? parseInstant(to) : undefined;
  if (instant === undefined)
    throw new LabError('bad-request', 'advance is a duration such as "15m", to an ISO instant.');
  const durationMs = instant - lab.state.clock.now();
  if (durationMs >= 0) return durationMs;
  throw new LabError(
    'bad-request',
    `The clock does not go back: it is ${new Date(lab.state.clock.now()).toISOString()}.`,
  );
}

function parseSpan(duration: string | number): number {
  try {
    return parseDuration(duration);
  } catch (error) {
    if (error instanceof WorldError) throw new LabError('bad-request', error.message);
    throw error;
  }
}
