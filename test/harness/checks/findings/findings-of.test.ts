import { expect } from 'chai';
import { findingsOf } from '../../../../harness/checks/findings/findings-of.ts';
import type { Finding, Observation } from '../../../../schemas/index.ts';
import { withReplays } from '../expect-verdict.ts';
import { announced } from '../runs/build-callbacks.ts';
import { change, file, folder } from '../runs/build-changes.ts';
import { observe } from '../runs/build-observation.ts';
import { DOCUMENTED_DATES, pollingReplay, webhookReplay } from '../runs/build-replay.ts';
import { goodRun } from '../runs/good-run.ts';
import { minute } from '../runs/instants.ts';

function finding(run: Observation, id: string): Finding | undefined {
  return findingsOf(run).find((one) => one.id === id);
}

const textOf = (run: Observation, id: string): string =>
  (finding(run, id)?.evidence ?? []).map(({ text }) => text).join('\n');

describe('findingsOf', () => {
  it('shows what the documented configuration makes of ordinary work', () => {
    const found = findingsOf(goodRun()).map(({ id, quirk }) => `${quirk ?? ''} ${id}`);
    expect(found).to.deep.equal([
      'Q7 date-fields-are-swapped',
      'Q6 id-field-does-not-exist',
      'Q12 polling-is-not-signed',
      'Q7 updates-come-as-created',
      ' new-versions-come-as-created',
      'Q7 changes-are-not-seen-by-polling',
      ' deletions-are-not-seen-by-polling',
      'Q6 object-ids-are-missing',
    ]);
  });

  it('names the update that came as CREATED, the rename and the deletion that nobody heard of', () => {
    expect(textOf(goodRun(), 'updates-come-as-created')).to.match(/CREATED fi-old-2 for new-version \/fi-old.txt/);
    expect(textOf(goodRun(), 'changes-are-not-seen-by-polling')).to.equal('rename /fi-rename.txt');
    expect(textOf(goodRun(), 'deletions-are-not-seen-by-polling')).to.equal('delete /fi-delete.txt');
    expect(textOf(goodRun(), 'object-ids-are-missing')).to.match(/10 of 10 events have no objectId/);
  });

  it('finds nothing about updates once the dates are put right', () => {
    const dates = { ...DOCUMENTED_DATES, updatedDateField: 'ProgenyEditDate', createdDateField: 'CreationDate' };
    const run = observe({ replays: [pollingReplay({ dates, signed: true })] });
    expect(findingsOf(run)).to.deep.equal([]);
  });

  it('tells which folders ShareFile did not announce', () => {
    const run = observe({
      replays: [webhookReplay()],
      changes: [
        change('create-folder', minute(1), folder('fo-1', minute(1))),
        change('upload', minute(1), file('fi-1', minute(1))),
        change('move', minute(2), file('fi-2', minute(-9), minute(2))),
      ],
      callbacks: [announced(webhookReplay(), minute(1), { type: 'CREATED', item: file('fi-1', minute(1)) })],
    });
    expect(textOf(run, 'folders-are-not-announced')).to.equal('create-folder /fo-1.txt');
    expect(textOf(run, 'files-are-not-announced')).to.equal('move /fi-2.txt');
  });

  it('shows blanks, repairs and what had to be understood, by the number of the defect', () => {
    const run = withReplays(goodRun(), (replay) => ({
      ...replay,
      blanks: [{ member: 'name', was: '', filledWith: 'x' }],
      repairs: [{ quirk: 'Q8', member: 'url', was: 'https;//a', now: 'https://a' }],
      notes: [{ quirk: 'Q5', text: 'quotes' }, { text: 'nothing special' }],
    }));
    expect(textOf(run, 'blanks-have-to-be-filled')).to.equal('name in polling, webhook, template');
    expect(finding(run, 'callback-scheme-is-misprinted')).to.have.property('quirk', 'Q8');
    expect(textOf(run, 'quotes-are-lost-in-a-shell')).to.contain('quotes');
  });

  it('shows stamps that the documented format cannot read', () => {
    const run = observe({
      replays: [pollingReplay()],
      changes: [
        change('upload', minute(1), file('fi-1', '2026-03-02T09:01:00.24Z')),
        change('upload', minute(1), file('fi-2', '2026-03-02T09:01:00.243Z')),
        change('upload', minute(1), file('fi-3', '2026-03-02T09:01:00Z')),
      ],
    });
    expect(textOf(run, 'date-format-misreads-stamps')).to.equal(
      '/fi-1.txt: 2026-03-02T09:01:00.24Z\n/fi-3.txt: 2026-03-02T09:01:00Z',
    );
  });

  it('shows a dozen pieces of evidence and counts the rest', () => {
    const changes = Array.from({ length: 20 }, (_, index) =>
      change('rename', minute(1), file(`fi-${index}`, minute(-9), minute(1))),
    );
    const { evidence } =
      finding(observe({ replays: [pollingReplay()], changes }), 'changes-are-not-seen-by-polling') ?? {};
    expect(evidence).to.have.length(13);
    expect(evidence?.at(-1)).to.deep.equal({ text: 'and 8 more' });
  });
});
