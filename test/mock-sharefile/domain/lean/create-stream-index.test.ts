import { expect } from 'chai';
import { firstStreamId } from '../../../../mock-sharefile/domain/ids.ts';
import type { FileRecord, ItemRecord } from '../../../../mock-sharefile/domain/items/item-record.ts';
import { createFileRecord } from '../../../../mock-sharefile/domain/items/lean/create-file-record.ts';
import { createStreamIndex } from '../../../../mock-sharefile/domain/items/lean/create-stream-index.ts';

const FIRST = 'fi823181-2731-2741-7247-247712472174';
const SECOND = 'fi000000-0000-0000-0000-000000000002';
const STREAM = firstStreamId(FIRST);

function version(id: string, previous?: FileRecord): FileRecord {
  const content = { blobId: 'blob', sizeBytes: 3, md5: 'md5' };
  return createFileRecord({ id, streamId: STREAM, name: 'a', creatorId: 'b', at: 0 }, content, previous);
}

describe('the index of stream ids', () => {
  const first = version(FIRST);
  const second = version(SECOND, first);
  first.current = false;
  const byId = new Map<string, ItemRecord>([first, second].map((each) => [each.id, each]));

  it('leads to the newest version, and back to the first one once that is current again', () => {
    const index = createStreamIndex(byId, byId.values());
    expect(index.get(STREAM)).to.equal(second);
    index.set(first);
    expect(index.get(STREAM)).to.equal(first);
  });

  it('gives current versions only', () => {
    expect([...createStreamIndex(byId, []).values()]).to.deep.equal([second]);
  });

  it('does not take the stream id of another item for that of one with the same digits', () => {
    const index = createStreamIndex(new Map([[SECOND, second]]), [second]);
    expect(index.get(firstStreamId(SECOND))).to.equal(undefined);
    index.delete(STREAM);
    expect(index.get(STREAM)).to.equal(undefined);
  });
});
