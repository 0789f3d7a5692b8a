import { expect } from 'chai';
import { createTestMock, isRecord, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import { REFUSALS } from './refused-uploads.ts';
import { announce, md5Of, outcomeOf } from './upload-lab.ts';

describe('refused uploads (sections 3.3 and 5 of the reference)', () => {
  for (const { what, members, code, text, fail } of REFUSALS) {
    for (const [status, settings] of [
      [200, {}],
      [400, { uploadErrorStatus: 400 }],
    ] as const) {
      it(`${what}: JSON with error code ${code} and status ${status}, nothing stored`, async () => {
        const test = await createTestMock({ ...settings, seedFileCount: 0 });
        const answer = await fail(await announce(test, members), '&fmt=json');
        expect([answer.status, isRecord(answer.body) && answer.body['errorCode']]).to.deep.equal([status, code]);
        expect(isRecord(answer.body) && answer.body['errorMessage']).to.match(text);
        expect(test.mock.changes()).to.deep.equal([]);
        await test.close();
      });
    }

    it(`${what}: as text, 200 with ERROR:`, async () => {
      const test = await createTestMock({ uploadErrorStatus: 400 });
      const answer = await fail(await announce(test, members), '');
      expect(answer).to.include({ status: 200, type: 'text/plain' });
      expect(answer)
        .to.have.property('text')
        .that.matches(/^ERROR:/)
        .and.matches(text);
      await test.close();
    });
  }

  let test: TestMock;
  beforeEach(async () => {
    test = await createTestMock();
  });
  afterEach(() => test.close());

  it('keeps the other pieces when one has another hash, so that it alone is sent again', async () => {
    const upload = await announce(test, { method: 'threaded', fileSize: 6 });
    await upload.send('def', `&index=1&byteOffset=3&hash=${md5Of('def')}&fmt=json`);
    expect(outcomeOf(await upload.send('aXc', `&index=0&byteOffset=0&hash=${md5Of('abc')}&fmt=json`))).to.equal(
      'error 500',
    );
    await upload.send('abc', `&index=0&byteOffset=0&hash=${md5Of('abc').toUpperCase()}&fmt=json`);
    expect(outcomeOf(await upload.finish())).to.equal(`a.bin 6 ${md5Of('abcdef')}`);
  });

  const unknown: readonly (readonly [page: string, method: string])[] = [
    ['upload.aspx', 'POST'],
    ['upload.aspx', 'PUT'],
    ['upload-streaming-2.aspx', 'POST'],
    ['upload-threaded-2.aspx', 'POST'],
    ['upload-threaded-finish.aspx', 'POST'],
    ['upload-threaded-finish.aspx', 'GET'],
  ];
  for (const [page, method] of unknown) {
    it(`${method} ${page} of an unknown id is 605 in the words of the service`, async () => {
      const uri = `/${page}?uploadid=rsu-00000000000000000000000000000000&fmt=json`;
      const body = method === 'GET' ? {} : { body: 'x' };
      expect((await test.client(method, uri, body)).body).to.deep.equal({
        error: true,
        errorMessage: `${page}: ID='rsu-00000000000000000000000000000000' Unrecognized Upload ID.`,
        errorCode: 605,
      });
    });
  }

  it('is 605 as well: forged, done, expired, or its folder gone is -1', async () => {
    const [done, late, orphan] = [await announce(test), await announce(test), await announce(test)];
    expect(outcomeOf(await done.send('x'))).to.match(/^a\.bin/);
    expect(outcomeOf(await done.send('x'))).to.equal('error 605');
    const forged = stringMember(late.specification, 'ChunkUri').replace(/(?<=[?&]h=)../, 'AA');
    expect(outcomeOf(await test.client('POST', `${forged}&fmt=json`, { body: 'x' }))).to.equal('error 605');
    const folder = await test.api('POST', '/Items(home)/Folder', { body: { Name: 'F' } });
    const id = stringMember(folder, 'Id');
    const into = await test.api('POST', `/Items(${id})/Upload2`, { body: { raw: true, fileName: 'a' } });
    await test.api('DELETE', `/Items(${id})`);
    const gone = await test.client('POST', `${stringMember(into, 'ChunkUri')}&fmt=json`, { body: 'x' });
    expect(outcomeOf(gone)).to.equal('error -1');
    await test.world.advance('2h');
    expect(outcomeOf(await orphan.send('x'))).to.equal('error 605');
  });

  const announcements: readonly (readonly [what: string, body: object, status: number])[] = [
    ['an unknown method', { method: 'magic', raw: true, fileName: 'a' }, 400],
    ['raw without a name', { raw: true }, 400],
    ['threaded without a name', { method: 'threaded', raw: false }, 400],
    ['a name that no item may have', { raw: true, fileName: 'a:b' }, 400],
    ['a size that is no number', { raw: true, fileName: 'a', fileSize: 'x' }, 400],
    ['days that are no number', { raw: true, fileName: 'a', expirationDays: -2 }, 400],
    ['a date that is none', { raw: true, fileName: 'a', ClientModifiedDate: 'yesterday' }, 400],
    ['a base that is not current', { raw: true, fileName: 'a', baseFileId: 'fi0' }, 409],
    ['unzip that is neither true nor false', { raw: true, fileName: 'a', unzip: 'perhaps' }, 400],
  ];
  for (const [what, body, status] of announcements) {
    it(`answers ${status} in ShareFile's error shape to the announcement of ${what}`, async () => {
      expect((await test.api('POST', '/Items(home)/Upload2', { body })).status).to.equal(status);
    });
  }
});
