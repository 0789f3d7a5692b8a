import type { Observation, ObservedItem, Probe, Replay } from '../../../../schemas/index.ts';
import { announced, polled } from './build-callbacks.ts';
import type { BuiltEvent, NewCallback } from './build-callbacks.ts';
import { change, file } from './build-changes.ts';
import type { NewChange } from './build-changes.ts';
import { observe } from './build-observation.ts';
import { pollingReplay, templateReplay, webhookReplay } from './build-replay.ts';
import { minute } from './instants.ts';

const old = file('fi-old', minute(-60));
const secondVersion = { ...file('fi-old-2', minute(16)), Name: old.Name };
const fresh = file('fi-new', minute(1));
const toRename = file('fi-rename', minute(-60));
const toDelete = file('fi-delete', minute(-60));
const batch = Array.from({ length: 12 }, (_, index) => file(`fi-batch-${index + 1}`, minute(31)));

/** What is done in ShareFile in the good run. */
const GOOD_CHANGES: readonly NewChange[] = [
  change('upload', minute(-60), old),
  change('upload', minute(-60), toRename),
  change('upload', minute(-60), toDelete),
  change('upload', minute(1), fresh),
  change('new-version', minute(16), secondVersion, { previousId: old.Id }),
  change('rename', minute(16), file('fi-rename', minute(-60), minute(16)), { fromPath: '/before.txt' }),
  change('delete', minute(16), toDelete),
  ...batch.map((item) => change('upload', minute(31), item)),
  change('upload', minute(66), file('fi-after', minute(66))),
];

const created = (item: ObservedItem): BuiltEvent => ({ type: 'CREATED', item });

function polledAsDocumented(replay: Replay, toEvent: (item: ObservedItem) => BuiltEvent): readonly NewCallback[] {
  return [
    polled(replay, minute(15), [toEvent(fresh)]),
    polled(replay, minute(30), [toEvent(secondVersion)]),
    polled(replay, minute(45), batch.slice(0, 10).map(toEvent), batch),
    polled(replay, minute(45), batch.slice(10).map(toEvent), batch),
  ];
}

function announcedAsDocumented(replay: Replay): readonly NewCallback[] {
  return [
    announced(replay, minute(1), created(fresh)),
    announced(replay, minute(16), created(secondVersion)),
    announced(replay, minute(16), { type: 'UPDATED', item: toRename }),
    announced(replay, minute(16), { type: 'DELETED', item: toDelete }),
    ...batch.map((item) => announced(replay, minute(31), created(item))),
  ];
}

const PROBES: readonly Probe[] = ['without-organization', 'without-user'].map((name) => ({
  name,
  request: { method: 'POST', url: 'http://127.0.0.1:4011/elements/api-v2/instances', headers: {} },
  response: { status: 401, headers: {}, body: { requestId: '5e0000000000000000000001', message: 'Invalid secret.' } },
}));

/** A run in which a subject keeps every promise: three instances, an hour of work, and changes after their deletion. */
export function goodRun(): Observation {
  const gone = { deletedAt: minute(65), deleteStatus: 200 };
  const polling = { ...pollingReplay(), ...gone };
  const webhook = { ...webhookReplay(), ...gone };
  const template = { ...templateReplay(), ...gone };
  const callbacks = [
    ...polledAsDocumented(polling, created),
    ...announcedAsDocumented(webhook),
    ...polledAsDocumented(template, (item) => ({ ...created(item), objectId: null })),
  ];
  return observe({
    replays: [polling, webhook, template],
    changes: GOOD_CHANGES,
    callbacks: [...callbacks].sort((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1)),
    probes: PROBES,
  });
}
