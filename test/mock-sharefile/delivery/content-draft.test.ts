import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect } from 'chai';
import { createContentDraft } from '../../../mock-sharefile/delivery/content-draft.ts';
import type { ContentDraft } from '../../../mock-sharefile/delivery/content-draft.ts';

describe('a content that is arriving', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-test-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** A draft whose file is asked for with the first write to it, and then `onFile` happens. */
  const createDraft = (onFile: (draft: ContentDraft) => void): ContentDraft => {
    const draft = createContentDraft({
      memoryBytes: 0,
      filePath() {
        queueMicrotask(() => {
          onFile(draft);
        });
        return path.join(folder, 'draft');
      },
      keep: () => undefined,
      onEnd: () => undefined,
    });
    return draft;
  };
  const late = (): AsyncIterable<Buffer> => Readable.from([Buffer.from('late')]);

  it('refuses a piece during whose writing it is sealed, and is sealed without it', async () => {
    let sealing: ReturnType<ContentDraft['seal']> | undefined;
    const draft = createDraft((each) => {
      sealing ??= each.seal();
    });
    const met = await draft.write(0, late(), 100).catch((error: unknown) => error);
    expect(met).to.have.property('message', 'The upload ended while this piece of it arrived.');
    expect(await sealing).to.include({ sizeBytes: 0 });
  });

  it('leaves no file behind when it is discarded while a piece is written', async () => {
    let discarding: Promise<void> | undefined;
    const draft = createDraft((each) => {
      discarding ??= each.discard();
    });
    const met = await draft.write(0, late(), 100).catch((error: unknown) => error);
    expect(met).to.have.property('code', 'bad-request');
    await discarding;
    expect(readdirSync(folder)).to.deep.equal([]);
    expect(draft.has(0)).to.equal(false);
  });

  it('begins no file once it has ended', async () => {
    const draft = createDraft(() => undefined);
    async function* endless(): AsyncGenerator<Buffer> {
      yield Buffer.from('held');
      await draft.discard();
    }
    const met = await draft.write(0, endless(), 100).catch((error: unknown) => error);
    expect(met).to.have.property('code', 'bad-request');
    expect(readdirSync(folder)).to.deep.equal([]);
  });
});
