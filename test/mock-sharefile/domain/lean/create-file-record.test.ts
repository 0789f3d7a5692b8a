import { expect } from 'chai';
import fc from 'fast-check';
import { NEVER_AT, NO_DATE_AT } from '../../../../mock-sharefile/domain/dates/wire-date.ts';
import { firstStreamId } from '../../../../mock-sharefile/domain/ids.ts';
import { createFileRecord } from '../../../../mock-sharefile/domain/items/lean/create-file-record.ts';

const CONTENT = { blobId: 'blob', sizeBytes: 3, md5: 'md5' };
const ID = 'fi823181-2731-2741-7247-247712472174';

const instant = fc.constantFrom(NO_DATE_AT, 1_000, 2_000, NEVER_AT);
const text = fc.constantFrom('', 'a', 'b');
const writes = fc.array(
  fc.oneof(
    fc.record({
      name: fc.constantFrom('progenyEditedAt', 'clientCreatedAt', 'clientModifiedAt', 'expiresAt'),
      value: instant,
    }),
    fc.record({ name: fc.constantFrom('name', 'fileName', 'description', 'lastModifiedById'), value: text }),
  ),
);

describe('the record of a file', () => {
  it('has what was last written to each member, whatever was written to the others', () => {
    const made = fc.record({
      at: instant,
      clientCreatedAt: instant,
      clientModifiedAt: instant,
      expiresAt: instant,
      description: text,
    });
    fc.assert(
      fc.property(
        made,
        fc.constantFrom(firstStreamId(ID), 'st-of-an-older-version'),
        writes,
        (options, streamId, list) => {
          const file = createFileRecord({ id: ID, streamId, name: 'a', creatorId: 'b', ...options }, CONTENT);
          const { at, ...given } = options;
          const model: Record<string, unknown> = {
            ...{ kind: 'File', id: ID, streamId, createdAt: at, progenyEditedAt: at, ...given, ...CONTENT },
            ...{ name: 'a', fileName: 'a', creatorId: 'b', lastModifiedById: 'b', version: 1, previous: undefined },
          };
          for (const { name, value } of list) {
            Object.assign(file, { [name]: value });
            model[name] = value;
          }
          for (const [name, value] of Object.entries(model)) expect(Reflect.get(file, name), name).to.equal(value);
        },
      ),
    );
  });

  it('follows the version before it', () => {
    const first = createFileRecord({ id: ID, streamId: firstStreamId(ID), name: 'a', creatorId: 'b', at: 0 }, CONTENT);
    const next = { id: `${ID.slice(0, -1)}5`, streamId: first.streamId, name: 'a', creatorId: 'b', at: 1 };
    const second = createFileRecord(next, CONTENT, first);
    expect(second).to.include({ version: 2, previous: first, streamId: first.streamId });
    second.previous = undefined;
    expect(second.previous).to.equal(undefined);
  });
});
