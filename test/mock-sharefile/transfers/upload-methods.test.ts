import { expect } from 'chai';
import { createTestMock, member, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import { announce, md5Of, outcomeOf } from './upload-lab.ts';
import type { AnnouncedUpload } from './upload-lab.ts';

const WHOLE = 'abcdefghij';
const DONE = `a.bin 10 ${md5Of(WHOLE)}`;

const PIECES: readonly (readonly [offset: number, text: string])[] = [
  [0, 'abcd'],
  [4, 'efg'],
  [7, 'hij'],
];

function pieceParameters(index: number, offset: number, text: string): string {
  return `&index=${index}&byteOffset=${offset}&hash=${md5Of(text)}&fmt=json`;
}

describe('the ways to upload (section 3.3 of the reference)', () => {
  let test: TestMock;
  beforeEach(async () => {
    test = await createTestMock();
  });
  afterEach(() => test.close());

  const sendPiece = (upload: AnnouncedUpload, raw: boolean, index: number, suffix = ''): Promise<unknown> => {
    const [offset, text] = PIECES[index] ?? [0, ''];
    const parameters = `${pieceParameters(index, offset, text)}${suffix}`;
    return (raw ? upload.send(text, parameters) : upload.sendForm(text, parameters)).then(outcomeOf);
  };
  const stored = async (): Promise<unknown> => {
    const { body } = await test.api('GET', '/Items(home)/ByPath?path=/a.bin');
    return body;
  };

  for (const raw of [true, false]) {
    const how = raw ? 'raw' : 'in forms';

    it(`standard, ${how}: one POST of the whole file, no other URI, no resume`, async () => {
      const upload = await announce(test, { raw, fileSize: 10, canResume: true });
      expect(upload.specification.body).to.include({ Method: 'Standard', FinishUri: '', IsResume: false });
      expect(member(upload.specification, 'MaxNumberOfThreads')).to.equal(1);
      expect(outcomeOf(raw ? await upload.send(WHOLE) : await upload.sendForm(WHOLE))).to.equal(DONE);
      expect(await stored()).to.include({ Hash: md5Of(WHOLE), FileSizeBytes: 10 });
      expect(outcomeOf(await upload.send(WHOLE))).to.equal('error 605');
    });

    it(`streamed, ${how}: pieces in their order, the last one says finish and gets the file`, async () => {
      const upload = await announce(test, { method: 'streamed', raw });
      expect(upload.specification.body).to.include({ Method: 'Streamed', FinishUri: '', MaxNumberOfThreads: 1 });
      expect(await sendPiece(upload, raw, 0)).to.equal(4);
      expect(await sendPiece(upload, raw, 1)).to.equal(3);
      expect(await sendPiece(upload, raw, 2, `&finish=true&fileSize=10&fileHash=${md5Of(WHOLE)}`)).to.equal(DONE);
      expect(await stored()).to.include({ Hash: md5Of(WHOLE) });
    });

    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      it(`threaded, ${how}: pieces ${order.join(', ')}, then the FinishUri`, async () => {
        const upload = await announce(test, { method: 'threaded', raw, fileSize: 10, threadCount: 4 });
        expect(upload.specification.body).to.include({ Method: 'Threaded', MaxNumberOfThreads: 4 });
        for (const index of order) expect(await sendPiece(upload, raw, index)).to.equal(PIECES[index]?.[1].length);
        expect((await test.api('GET', '/Items(home)/ByPath?path=/a.bin')).status).to.equal(404);
        expect(outcomeOf(await upload.finish())).to.equal(DONE);
        expect(await stored()).to.include({ Hash: md5Of(WHOLE), FileSizeBytes: 10 });
      });
    }

    it(`threaded, ${how}: all pieces at once`, async () => {
      const upload = await announce(test, { method: 'threaded', raw, fileSize: 10 });
      expect(await Promise.all([2, 0, 1].map((index) => sendPiece(upload, raw, index)))).to.deep.equal([3, 4, 3]);
      expect(outcomeOf(await upload.finish(`&respformat=json&filehash=${md5Of(WHOLE)}`, 'GET'))).to.equal(DONE);
    });
  }

  it('a lost answer: a piece that comes again replaces itself, streamed or threaded', async () => {
    for (const method of ['streamed', 'threaded']) {
      const upload = await announce(test, { method });
      for (const index of [0, 1, 1, 0]) {
        expect(await sendPiece(upload, true, index)).to.equal(PIECES[index]?.[1].length);
      }
      const last = await sendPiece(upload, true, 2, '&finish=true');
      expect(method === 'streamed' ? last : outcomeOf(await upload.finish())).to.equal(DONE);
    }
  });

  it('an empty file, by each method', async () => {
    for (const method of ['standard', 'streamed', 'threaded']) {
      const upload = await announce(test, { method, fileName: `${method}.bin` });
      const last = await upload.send('', '&index=0&byteOffset=0&finish=true&fmt=json');
      const done = method === 'threaded' ? await upload.finish() : last;
      expect(outcomeOf(done)).to.equal(`${method}.bin 0 ${md5Of('')}`);
    }
  });

  const announced: readonly (readonly [what: string, query: string, expected: object])[] = [
    ['nothing but a name', 'fileName=a.bin', { Method: 'Standard', MaxNumberOfThreads: 1 }],
    ['STREAMED in any case', 'METHOD=STREAMED&RAW=TRUE&FILENAME=a.bin', { Method: 'Streamed' }],
    ['threads of its own', 'method=threaded&fileName=a.bin&threadCount=2', { MaxNumberOfThreads: 2 }],
    ['more threads than there are', 'method=threaded&fileName=a.bin&threadCount=99', { MaxNumberOfThreads: 4 }],
    ['no thread', 'method=threaded&fileName=a.bin&threadCount=0', { MaxNumberOfThreads: 1 }],
    [
      'all that the SDK sends',
      'method=Threaded&raw=1&fileName=a.bin&fileSize=10&batchId=b&batchLast=False&canResume=True&startOver=False' +
        '&unzip=False&tool=apiv3&overwrite=True&title=&details=&isSend=False&sendGuid=&opid=&threadCount=4' +
        '&responseFormat=json&notify=False&clientCreatedDateUTC=Tue%20Nov%2024%2002:51:38%20UTC%202026' +
        '&clientModifiedDateUTC=2015-01-02%2003:04:05Z&expirationDays=-1&baseFileId=',
      { Method: 'Threaded', IsResume: false, ResumeIndex: 0, ResumeOffset: 0, ResumeFileHash: '' },
    ],
  ];
  for (const method of ['GET', 'POST']) {
    for (const [what, query, expected] of announced) {
      it(`${method} Items(id)/Upload takes ${what}`, async () => {
        const answer = await test.api(method, `/Items(home)/Upload?${query}`);
        expect(answer.status).to.equal(200);
        expect(answer.body).to.include(expected);
        expect(stringMember(answer, 'ChunkUri')).to.include('?');
      });
    }
  }

  it('keeps what was said of the file: dates, description, days until it expires', async () => {
    const said = {
      ClientCreatedDate: 'Tue Nov 24 02:51:38 UTC 2026',
      ClientModifiedDate: '2015-01-02 03:04:05Z',
      details: 'the details',
    };
    const specification = await test.api('POST', '/Items(home)/Upload2?expirationDays=3', {
      body: { ...said, raw: true, fileName: 'a.bin' },
    });
    await test.client('POST', stringMember(specification, 'ChunkUri'), { body: WHOLE });
    expect(await stored()).to.include({
      ClientCreatedDate: '2026-11-24T02:51:38Z',
      ClientModifiedDate: '2015-01-02T03:04:05Z',
      Description: 'the details',
      ExpirationDays: 3,
    });
  });

  for (const [days, expirationDays] of [
    ['-1', -1],
    ['', -1],
    ['7', 7],
  ] as const) {
    it(`expirationDays=${days} is ${expirationDays === -1 ? 'never' : `${expirationDays} days`}`, async () => {
      const query = `method=standard&raw=true&fileName=a.bin&expirationDays=${days}`;
      const uri = stringMember(await test.api('POST', `/Items(home)/Upload?${query}`), 'ChunkUri');
      await test.client('POST', uri, { body: WHOLE });
      expect(await stored()).to.include({ ExpirationDays: expirationDays });
    });
  }

  it('forceunique=1 lets the service choose a free name, whatever overwrite says', async () => {
    await test.upload('home', 'a.bin', 'first');
    const upload = await announce(test, { method: 'threaded' });
    await sendPiece(upload, true, 0);
    expect(outcomeOf(await upload.finish('&forceunique=1'))).to.equal(`a (1).bin 4 ${md5Of('abcd')}`);
  });

  for (const [where, expected] of [
    ['none', [false, false, false]],
    ['pieces', [false, true, true]],
    ['all', [true, true, true]],
  ] as const) {
    it(`writes fmt=json into the URIs of responseFormat=json by the setting: ${where}`, async () => {
      await test.close();
      test = await createTestMock({ uploadFormatInUris: where });
      const has = [];
      for (const method of ['standard', 'streamed', 'threaded']) {
        const { specification } = await announce(test, { method, responseFormat: 'JSON' });
        has.push(stringMember(specification, 'ChunkUri').endsWith('&fmt=json'));
        const { specification: plain } = await announce(test, { method });
        expect(stringMember(plain, 'ChunkUri')).not.to.include('fmt=');
      }
      expect(has).to.deep.equal(expected);
    });
  }

  for (const [field, isTaken] of [
    ['Filedata', true],
    ['FILEDATA', true],
    ['File1', true],
    ['other', false],
  ] as const) {
    it(`${isTaken ? 'takes' : 'refuses'} a form whose file stands in the field ${field}`, async () => {
      const upload = await announce(test, { raw: false });
      expect(outcomeOf(await upload.sendForm(WHOLE, '&fmt=json', field))).to.equal(isTaken ? DONE : 'error -1');
    });
  }

  it('takes another name of the form field by the setting, and no thread more than it says', async () => {
    await test.close();
    test = await createTestMock({ uploadFormFields: ['other'], maxUploadThreads: 9 });
    const upload = await announce(test, { raw: false, fileName: undefined });
    expect(outcomeOf(await upload.sendForm(WHOLE, '&fmt=json', 'other'))).to.equal(`form.bin 10 ${md5Of(WHOLE)}`);
    const threaded = await announce(test, { method: 'threaded', threadCount: 99 });
    expect(threaded.specification.body).to.include({ MaxNumberOfThreads: 9 });
  });
});
