import { Readable } from 'node:stream';
import type { Transport } from '../../world/index.ts';
import { WorldError } from '../../world/index.ts';
import type { Delivery, ReceiverCase, ReceiverKit } from './delivery.ts';
import { judgeCase } from './judge-case.ts';
import type { DeliveryAnswer, JudgedAnswer, ReceiverVerdict } from './judge-case.ts';

/** Where the receiver is and how it is called. */
export interface ReceiverLine {
  readonly transport: Transport;
  readonly url: string;
  /** Name of the header that carries the signature. */
  readonly signatureHeader: string;
  readonly timeoutMs: number;
  /** How long to pause between the parts of a slow body. */
  readonly pauseMs: number;
  readonly sleep: (durationMs: number) => Promise<void>;
}

/** Plays one case against a receiver, asks whether it still works, and judges. */
export async function playCase(one: ReceiverCase, kit: ReceiverKit, line: ReceiverLine): Promise<ReceiverVerdict> {
  const answers: JudgedAnswer[] = [];
  // One step after the other: their order is what some cases are about.
  for (const { deliveries, wanted } of one.steps(kit)) {
    const given = await Promise.all(deliveries.map((delivery) => deliver(delivery, line)));
    answers.push(...given.map((answer) => ({ wanted, answer })));
  }
  const alive = await deliver(kit.signed(JSON.stringify(kit.notification())), line);
  return judgeCase(one, answers, alive);
}

/** Sends one delivery; whatever keeps an answer from coming is an answer, too. */
export async function deliver(delivery: Delivery, line: ReceiverLine): Promise<DeliveryAnswer> {
  const { body, signature, contentType = 'application/json', parts = 1 } = delivery;
  const bytes = Buffer.from(body);
  try {
    const { status } = await line.transport.send({
      method: 'POST',
      url: line.url,
      headers: {
        'content-type': contentType,
        'content-length': String(bytes.length),
        ...(signature !== undefined && { [line.signatureHeader]: signature }),
      },
      body: parts === 1 ? bytes : Readable.from(inParts(bytes, parts, line)),
      timeoutMs: line.timeoutMs,
    });
    return { status };
  } catch (error) {
    if (!(error instanceof WorldError) || !error.code.startsWith('peer-')) throw error;
    return { failure: FAILURES[error.code] ?? error.message };
  }
}

const FAILURES: Readonly<Record<string, string>> = {
  'peer-closed-connection': 'nothing (it closed the connection)',
  'peer-timed-out': 'nothing in time',
  'peer-unreachable': 'nothing (it cannot be reached)',
};

async function* inParts(bytes: Buffer, parts: number, { sleep, pauseMs }: ReceiverLine): AsyncGenerator<Buffer> {
  const size = Math.ceil(bytes.length / parts);
  for (let start = 0; start < bytes.length; start += size) {
    await sleep(pauseMs);
    yield bytes.subarray(start, start + size);
  }
}
