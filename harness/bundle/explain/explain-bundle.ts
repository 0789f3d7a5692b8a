import type { LedgerRow, Observation, Report, ReproBundle } from '../../../schemas/index.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { callbackLines } from './callback-lines.ts';
import { createItemNames } from './item-names.ts';
import type { StoryLine } from './story-line.ts';
import { formatStory } from './story-line.ts';
import { wireLines } from './wire-lines.ts';

/** Tells a run as a story: what ShareFile did, what was asked and answered, what was notified, and why things are lost. */
export function explainBundle(bundle: ReproBundle): string {
  const { observation, outcome, scenario, tool } = bundle;
  const failures = outcome.failures.length === 0 ? '' : ` by ${outcome.failures.join(', ')}`;
  const head = [
    `${scenario.name}: ${outcome.verdict}${failures}`,
    scenario.description,
    `Made by sharefile-lab ${tool.version} (${bundle.command}) with seed ${String(bundle.seed)}, against ${nameSubject(bundle)}.`,
    ...(bundle.notes ?? []),
  ];
  if (!observation) return `${[...head, `The run broke off: ${outcome.reason ?? ''}`].join('\n')}\n`;
  const report = runChecks(observation);
  const names = createItemNames(observation);
  const lines = [
    ...replayLines(observation),
    ...changeLines(observation),
    ...wireLines(bundle.wire, names),
    ...callbackLines(observation, names),
  ];
  const parts = [
    head,
    formatStory(lines, Date.parse(observation.startedAt)),
    fateLines(report),
    verdictLines(report, outcome),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function nameSubject({ subject }: ReproBundle): string {
  if (subject.kind === 'module') return `the module ${subject.module ?? ''}`;
  return subject.kind === 'reference' ? 'the reference connector' : 'a service that runs elsewhere';
}

function replayLines({ replays }: Observation): readonly StoryLine[] {
  return replays.map(({ id, document, requestedAt, response, eventConfiguration }) => {
    const { vendorType, refreshIntervalMinutes, dates, idField } = eventConfiguration;
    const poll =
      vendorType === 'polling'
        ? `, polls every ${String(refreshIntervalMinutes ?? '?')} minutes; an Item's id is ${idField ?? '?'}, ` +
          `updated is ${dates?.updatedDateField ?? '?'}, created is ${dates?.createdDateField ?? '?'}`
        : ', listens to webhooks';
    const text = `instance ${id} is asked for with ${document}${poll}; answered ${String(response.status)}`;
    return { at: Date.parse(requestedAt), text };
  });
}

function changeLines({ changes }: Observation): readonly StoryLine[] {
  return changes.map(({ madeAt, operation, path, fromPath, item }) => {
    const from = fromPath === undefined ? '' : `${fromPath} -> `;
    const stamps = [
      ...(item.CreationDate === undefined ? [] : [`CreationDate ${item.CreationDate}`]),
      ...(item.ProgenyEditDate === undefined ? [] : [`ProgenyEditDate ${item.ProgenyEditDate}`]),
    ];
    return { at: Date.parse(madeAt), text: `${operation} ${from}${path} (${[item.Id, ...stamps].join(', ')})` };
  });
}

/** What became of each change, instance by instance. */
function fateLines({ ledgers = [] }: Report): readonly string[] {
  return ledgers.flatMap(({ replay, text, rows }) => [
    `What became of the changes for ${replay}: ${text}`,
    ...rows.map((row) => `  ${row.outcome.padEnd(13)} ${nameRow(row)}`),
  ]);
}

function nameRow({ item, text }: LedgerRow): string {
  return text.includes(item) ? text : `${item}: ${text}`;
}

function verdictLines({ checks }: Report, { failures, reason = '' }: ReproBundle['outcome']): readonly string[] {
  const failed = checks.filter(({ verdict }) => verdict === 'fail');
  const unmet = failures.includes('expectations') ? [`FAILED expectations: ${reason}`] : [];
  const told = failed.flatMap(({ name, reason, evidence }) => [
    `FAILED ${name}: ${reason}`,
    ...evidence.slice(0, 5).map(({ at, text }) => `  ${at === undefined ? '' : `${at} `}${text}`),
  ]);
  return [...unmet, ...told];
}
