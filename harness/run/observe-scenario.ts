import type { Observation, Probe, ReceivedCallback as ObservedCallback } from '../../schemas/index.ts';
import type { ReceivedCallback } from '../callbacks/received-callback.ts';
import { redactHeaders } from '../scenario/redact-secrets.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { redactBytes, secretsIn } from './secrets-in.ts';
import { deleteInstance } from './replay/delete-instance.ts';
import { INQUIRY_RECEIVER } from './inquiries/ask-about-creation.ts';
import { playStep, requireLocal } from './steps/play-step.ts';
import type { RunJournal } from './steps/play-step.ts';
import { probeAuthorization } from './replay/probe-authorization.ts';
import { replayDocument } from './replay/replay-document.ts';
import type { OngoingReplay } from './replay/replay-document.ts';
import type { RunContext } from './run-context.ts';
import { toInstantText } from './time/to-instant-text.ts';
import { listBefore, readProviderTruth } from './truth/read-provider-truth.ts';

/** What an observation says of the run itself. */
export type RunDescription = Pick<Observation, 'tool' | 'seed' | 'subject'>;

/**
 * Runs a scenario: replays its documents, plays its steps, and returns all that was seen.
 * Instances that the scenario leaves are deleted at the end, also when a step fails.
 */
export async function observeScenario(
  context: RunContext,
  scenario: Scenario,
  description: RunDescription,
): Promise<Observation> {
  const startedAt = toInstantText(context.pace.now());
  const replays = new Map<string, OngoingReplay>();
  const journal: RunJournal = { changes: [], requests: [], inquiries: [], replays };
  const probes: Probe[] = [];
  const own: RunContext = { ...context, ...(scenario.overrides && { overrides: scenario.overrides }) };
  const before = await listBefore(context);
  try {
    if (scenario.faults) await requireLocal(context).setFaults(scenario.faults);
    for (const step of scenario.before) await playStep(context, journal, step);
    for (const name of scenario.probes) probes.push(await probeAuthorization(context, name));
    for (const replay of scenario.replays) replays.set(replay.id, await replayDocument(own, replay));
    for (const step of scenario.steps) await playStep(context, journal, step);
  } finally {
    await deleteLeftovers(context, replays);
  }
  const known = await readProviderTruth(context, scenario, journal.changes, before);
  const callbacks = context.sink.received;
  const observed = (callback: ReceivedCallback): ObservedCallback => toObserved(callback, replays, context);
  return {
    schemaVersion: 1,
    ...description,
    clock: context.pace.clock,
    startedAt,
    endedAt: toInstantText(context.pace.now()),
    shareFile: { url: context.shareFile.url, subdomain: context.shareFile.subdomain },
    replays: [...replays.values()].map(({ seen }) => seen),
    ...known,
    callbacks: callbacks.filter(({ receiver }) => receiver !== INQUIRY_RECEIVER).map(observed),
    probes,
    ...(journal.inquiries.length > 0 && {
      inquiries: journal.inquiries,
      inquiryCallbacks: callbacks.filter(({ receiver }) => receiver === INQUIRY_RECEIVER).map(observed),
    }),
    ...(journal.requests.length > 0 && { requests: journal.requests }),
  };
}

async function deleteLeftovers(context: RunContext, replays: ReadonlyMap<string, OngoingReplay>): Promise<void> {
  const left = [...replays.values()].flatMap(({ seen, instance }) =>
    instance && seen.deletedAt === undefined ? [instance.id] : [],
  );
  await Promise.allSettled(left.map((id) => deleteInstance(context.transport, context.connector, id)));
}

function toObserved(
  callback: ReceivedCallback,
  replays: ReadonlyMap<string, OngoingReplay>,
  context: RunContext,
): ObservedCallback {
  const leaks = secretsIn(callback, context);
  return {
    sequence: callback.sequence,
    replay: replays.has(callback.receiver) ? callback.receiver : null,
    receivedAt: toInstantText(callback.receivedAt),
    method: callback.method,
    path: callback.path,
    headers: redactHeaders(callback.headers, replays.get(callback.receiver)?.secrets),
    // Whether the signature is right was worked out over the bytes as they came.
    bodyBase64: (leaks.length > 0 ? redactBytes(callback.rawBody, context) : callback.rawBody).toString('base64'),
    expectedSignature: replays.get(callback.receiver)?.seen.eventConfiguration.signed
      ? callback.expectedSignature
      : null,
    answeredStatus: callback.answeredStatus,
    ...(leaks.length > 0 && { leaks }),
  };
}
