import { expect } from 'chai';
import { createTestMock, member, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import { announce, md5Of, outcomeOf } from './upload-lab.ts';

describe('resuming an upload (section 3.3 of the reference)', () => {
  let test: TestMock;
  beforeEach(async () => {
    test = await createTestMock();
  });
  afterEach(() => test.close());

  /** Which pieces had arrived when the sender lost its connection, and where it is to go on. */
  const cases: readonly (readonly [what: string, pieces: readonly (readonly [number, string])[], expected: object])[] =
    [
      ['nothing', [], { IsResume: false, ResumeIndex: 0, ResumeOffset: 0, ResumeFileHash: '' }],
      [
        'the first piece',
        [[0, 'abcd']],
        { IsResume: true, ResumeIndex: 1, ResumeOffset: 4, ResumeFileHash: md5Of('abcd') },
      ],
      [
        'two pieces',
        [
          [0, 'abcd'],
          [4, 'efg'],
        ],
        { IsResume: true, ResumeIndex: 2, ResumeOffset: 7, ResumeFileHash: md5Of('abcdefg') },
      ],
    ];
  for (const method of ['streamed', 'threaded']) {
    const members = { method, canResume: true, fileSize: 10 };
    for (const [what, pieces, expected] of cases) {
      it(`${method}: after ${what} it goes on from there and ends as if it had never stopped`, async () => {
        const first = await announce(test, members);
        for (const [offset, text] of pieces) await first.send(text, `&byteOffset=${offset}&fmt=json`);
        const again = await announce(test, members);
        expect(again.specification.body).to.include(expected);
        const rest = 'abcdefghij'.slice(Number(member(again.specification, 'ResumeOffset')));
        const last = await again.send(rest, `&byteOffset=${10 - rest.length}&finish=true&fmt=json`);
        const done = method === 'threaded' ? await again.finish() : last;
        expect(outcomeOf(done)).to.equal(`a.bin 10 ${md5Of('abcdefghij')}`);
      });
    }

    const others: readonly (readonly [what: string, members: object])[] = [
      ['startOver', { startOver: true }],
      ['another size', { fileSize: 11 }],
      ['another name', { fileName: 'b.bin' }],
      ['canResume left out', { canResume: undefined }],
    ];
    for (const [what, different] of others) {
      it(`${method}: ${what} begins anew`, async () => {
        await (await announce(test, members)).send('abcd', '&byteOffset=0&fmt=json');
        const again = await announce(test, { ...members, ...different });
        expect(again.specification.body).to.include({ IsResume: false, ResumeOffset: 0, ResumeFileHash: '' });
      });
    }

    it(`${method}: a piece that lies behind a gap does not count`, async () => {
      const first = await announce(test, { ...members, method: 'threaded' });
      await first.send('hij', '&byteOffset=7&fmt=json');
      await first.send('abcd', '&byteOffset=0&fmt=json');
      const again = await announce(test, { ...members, method: 'threaded' });
      expect(again.specification.body).to.include({ ResumeIndex: 1, ResumeOffset: 4, ResumeFileHash: md5Of('abcd') });
      await again.send('efg', '&byteOffset=4&fmt=json');
      expect(outcomeOf(await again.finish())).to.equal(`a.bin 10 ${md5Of('abcdefghij')}`);
    });

    it(`${method}: nobody else resumes it, and what waits too long is gone`, async () => {
      await (await announce(test, members)).send('abcd', '&byteOffset=0&fmt=json');
      const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
      const headers = { Authorization: `Bearer ${token}` };
      const body = { ...members, raw: true, fileName: 'a.bin' };
      const other = await test.api('POST', '/Items(home)/Upload2', { headers, body });
      expect(other.body).to.include({ IsResume: false });
      await test.world.advance('61m');
      expect((await announce(test, members)).specification.body).to.include({ IsResume: false });
    });

    it(`${method}: keeps the one address, so that both may be used`, async () => {
      const first = await announce(test, members);
      await first.send('abcd', '&byteOffset=0&fmt=json');
      const again = await announce(test, members);
      const idOf = (uri: string): string | null => new URL(uri).searchParams.get('uploadid');
      const uris = [first, again].map(({ specification }) => idOf(stringMember(specification, 'ChunkUri')));
      expect(uris[0])
        .to.match(/^rsu-[0-9a-f]{32}$/)
        .and.to.equal(uris[1]);
    });
  }
});
