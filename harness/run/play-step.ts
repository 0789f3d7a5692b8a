import type { ObservedChange } from '../../schemas/index.ts';
import type { FileContent, Step } from '../scenario/scenario.ts';
import type { ShownItem } from '../sharefile/parse-item.ts';
import { deleteInstance } from './delete-instance.ts';
import type { OngoingReplay } from './replay-document.ts';
import type { RunContext } from './run-context.ts';
import { toInstantText } from './to-instant-text.ts';

/** What the steps of a run leave behind. */
export interface RunJournal {
  readonly changes: ObservedChange[];
  readonly replays: ReadonlyMap<string, OngoingReplay>;
}

type ChangeStep = Exclude<Step, { kind: 'advance' | 'settle' | 'delete-instance' | 'answer-callbacks' }>;
type Change = Omit<ObservedChange, 'sequence' | 'madeAt' | 'item'> & { readonly item: ShownItem };

/** Plays one step of a scenario and notes in `journal` what it changed. */
export async function playStep(context: RunContext, journal: RunJournal, step: Step): Promise<void> {
  switch (step.kind) {
    case 'advance':
      await context.pace.pass(step.durationMs, 'time in the scenario, so that polls come due');
      return;
    case 'settle':
      await context.pace.settle('callbacks to fall silent');
      return;
    case 'delete-instance':
      await endReplay(context, journal.replays.get(step.replay));
      return;
    case 'answer-callbacks':
      context.sink.answerWith(step.status, step.times, step.replay);
      return;
    default: {
      const madeAt = toInstantText(context.pace.now());
      const change = await makeChange(context, step);
      journal.changes.push({ sequence: journal.changes.length + 1, madeAt, ...change });
    }
  }
}

async function makeChange({ shareFileClient: client }: RunContext, step: ChangeStep): Promise<Change> {
  const { path } = step;
  switch (step.kind) {
    case 'upload':
      return { operation: 'upload', path, item: await client.upload(path, toContent(path, step.content)) };
    case 'new-version': {
      const previousId = (await client.item(path)).Id;
      return {
        operation: 'new-version',
        path,
        previousId,
        item: await client.upload(path, toContent(path, step.content)),
      };
    }
    case 'create-folder':
      return { operation: 'create-folder', path, item: await client.createFolder(path) };
    case 'rename': {
      const renamed = path.replace(/[^/]+\/*$/, step.name);
      return { operation: 'rename', path: renamed, fromPath: path, item: await client.rename(path, step.name) };
    }
    case 'move': {
      const moved = `${step.toFolder.replace(/\/+$/, '')}/${path.split('/').findLast((part) => part !== '') ?? ''}`;
      return { operation: 'move', path: moved, fromPath: path, item: await client.move(path, step.toFolder) };
    }
    case 'delete':
      return { operation: 'delete', path, item: await client.delete(path) };
  }
}

async function endReplay(context: RunContext, replay: OngoingReplay | undefined): Promise<void> {
  if (!replay?.instance) return;
  const deleteStatus = await deleteInstance(context.transport, context.connector, replay.instance.id);
  replay.seen = { ...replay.seen, deletedAt: toInstantText(context.pace.now()), deleteStatus };
}

function toContent(path: string, content: FileContent): Buffer {
  if (content.kind === 'text') return Buffer.from(content.text);
  return Buffer.alloc(content.bytes, `${path} `);
}
