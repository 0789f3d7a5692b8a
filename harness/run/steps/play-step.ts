import type { ObservedChange, Probe } from '../../../schemas/index.ts';
import { HarnessError } from '../../harness-error.ts';
import type { Step } from '../../scenario/scenario.ts';
import { deleteInstance } from '../replay/delete-instance.ts';
import { describeStep } from './describe-step.ts';
import { inquire } from '../inquiries/inquire.ts';
import { makeChange } from './make-change.ts';
import { releaseQueue } from './release-queue.ts';
import type { OngoingReplay } from '../replay/replay-document.ts';
import type { LocalControl, RunContext } from '../run-context.ts';
import { sendRequestStep } from './send-request-step.ts';
import { toInstantText } from '../time/to-instant-text.ts';

/** What the steps of a run leave behind. */
export interface RunJournal {
  readonly changes: ObservedChange[];
  readonly requests: Probe[];
  readonly inquiries: Probe[];
  readonly replays: ReadonlyMap<string, OngoingReplay>;
}

/**
 * Plays one step of a scenario and notes in `journal` what it changed.
 * Throws `step-not-possible`, naming the step, when ShareFile or the connector will not have it.
 */
export async function playStep(context: RunContext, journal: RunJournal, step: Step): Promise<void> {
  try {
    await play(context, journal, step);
  } catch (cause) {
    if (!(cause instanceof HarnessError)) throw cause;
    const isAboutStep = cause.code === 'sharefile-refused' || cause.code === 'step-not-possible';
    throw new HarnessError(isAboutStep ? 'step-not-possible' : cause.code, `${describeStep(step)}: ${cause.message}`, {
      cause,
    });
  }
}

async function play(context: RunContext, journal: RunJournal, step: Step): Promise<void> {
  switch (step.kind) {
    case 'advance':
      return context.pace.pass(step.durationMs, 'time in the scenario, so that polls come due');
    case 'settle':
      return context.pace.settle('callbacks to fall silent');
    case 'delete-instance':
      return endReplay(context, journal.replays.get(step.replay));
    case 'answer-callbacks':
      context.sink.answerWith(step.status, step.times, step.replay);
      return;
    case 'set-faults':
      return requireLocal(context).setFaults(step.faults);
    case 'clear-faults':
      return requireLocal(context).clearFaults(step.ids);
    case 'restart':
      return requireLocal(context).restartConnector({ keep: step.keep, settings: step.settings });
    case 'release-queue':
      return releaseQueue(context, step.replay);
    case 'request':
      journal.requests.push(await sendRequestStep(context, journal.replays, step.request));
      return;
    case 'inquire':
      return inquire(context, journal.replays.get(step.replay), step.about, journal.inquiries);
    default: {
      const madeAt = toInstantText(context.pace.now());
      const change = await makeChange(context.shareFileClient, step);
      journal.changes.push({ sequence: journal.changes.length + 1, madeAt, ...change });
    }
  }
}

/** The control of the local services; throws `step-not-possible` where the subject runs elsewhere. */
export function requireLocal({ local }: RunContext): LocalControl {
  if (local) return local;
  throw new HarnessError(
    'step-not-possible',
    'Faults and restarts need the local services, and the subject runs elsewhere. Leave out --target, or the step.',
  );
}

async function endReplay(context: RunContext, replay: OngoingReplay | undefined): Promise<void> {
  if (!replay?.instance) return;
  const deleteStatus = await deleteInstance(context.transport, context.connector, replay.instance.id);
  replay.seen = { ...replay.seen, deletedAt: toInstantText(context.pace.now()), deleteStatus };
}
