import type { Fault } from '../../../schemas/index.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { checkFault } from '../../faults/check-fault.ts';
import type { Reply } from '../reply.ts';
import { json, NO_CONTENT } from '../reply.ts';
import type { LabRequest } from './lab.ts';
import { LabError } from './lab-error.ts';

/** GET /_lab/faults. */
export function listFaults({ lab }: LabRequest): Reply {
  return json({ faults: lab.state.faults.list() });
}

/** GET /_lab/faults/{id}. */
export function showFault({ lab, id }: LabRequest): Reply {
  const fault = lab.state.faults.list().find((each) => each.id === id);
  if (fault) return json(fault);
  throw noSuchFault(id);
}

/** POST /_lab/faults: 201 with the id. */
export async function setFault({ lab, readBody }: LabRequest): Promise<Reply> {
  const fault = parseFault(await readBody());
  return json({ id: lab.state.faults.set(fault) }, 201);
}

/** DELETE /_lab/faults and /_lab/faults/{id}. */
export function clearFaults({ lab, id }: LabRequest): Reply {
  if (!lab.state.faults.clear(id === '' ? undefined : id) && id !== '') throw noSuchFault(id);
  return NO_CONTENT;
}

function parseFault(body: unknown): Fault {
  try {
    checkFault(body);
    return body;
  } catch (error) {
    if (error instanceof ShareFileError) throw new LabError('bad-request', error.message);
    throw error;
  }
}

function noSuchFault(id: string): LabError {
  return new LabError(
    'not-found',
    `There is no fault ${JSON.stringify(id)}. GET /_lab/faults lists those that are set.`,
  );
}
