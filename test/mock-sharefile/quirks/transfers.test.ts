import { expect } from 'chai';
import type { ShareFileSettings } from '../../../mock-sharefile/index.ts';
import { createTestMock, member, stringMember, valuesOf } from '../create-test-mock.ts';
import type { Answer } from '../validated-client.ts';
import type { TestMock } from '../create-test-mock.ts';
import { rawFetch } from '../faults/raw-fetch.ts';

describe('quirks of uploads and downloads', () => {
  let test: TestMock;
  afterEach(() => test.close());

  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<void> => {
    test = await createTestMock(settings);
  };
  const announce = async (parameters: object = {}): Promise<string> => {
    const body = { method: 'standard', raw: true, fileName: 'a.txt', overwrite: true, ...parameters };
    return stringMember(await test.api('POST', '/Items(home)/Upload2', { body }), 'ChunkUri');
  };
  const send = async (suffix: string, parameters: object = {}): Promise<Answer> =>
    test.client('POST', `${await announce(parameters)}${suffix}`, { body: 'hello' });

  it('Q10 writes size and errorCode as texts by the setting, as numbers without', async () => {
    for (const [uploadNumbersAsText, size, code] of [
      [false, 5, -2],
      [true, '5', '-2'],
    ] as const) {
      await start({ uploadNumbersAsText });
      expect(valuesOf(await send('&fmt=json'))[0]).to.have.property('size', size);
      expect((await send('&fmt=json', { fileSize: 9 })).body).to.have.property('errorCode', code);
      if (!uploadNumbersAsText) await test.close();
    }
  });

  it('Q10 writes any number of any route as a text by the fault', async () => {
    await start();
    const type = async (): Promise<string> => {
      const { text } = await rawFetch(test, '/sf/v3/Items(home)');
      return /"FileSizeBytes":"\d+"/.test(text) ? 'text' : /"FileSizeBytes":\d+/.test(text) ? 'number' : text;
    };
    expect(await type()).to.equal('number');
    const where = { route: 'Items(id)' };
    test.mock.faults.set({ where, effect: { kind: 'numbersAsStrings', members: ['FileSizeBytes'] } });
    expect(await type()).to.equal('text');
  });

  it('Q11 refuses a streamed upload without a size with -2 by the setting, takes it without', async () => {
    for (const [streamedUploadNeedsSize, expected] of [
      [false, { error: false }],
      [true, { error: true, errorCode: -2 }],
    ] as const) {
      await start({ streamedUploadNeedsSize });
      expect((await send('&fmt=json&finish=true', { method: 'streamed' })).body).to.deep.include(expected);
      if (!streamedUploadNeedsSize) await test.close();
    }
  });

  it('Q12 refuses an upload with 200, as JSON or as text, or with 400 if told to', async () => {
    await start();
    const json = await send('&fmt=json', { fileSize: 9 });
    expect([json.status, json.body]).to.have.nested.property('[1].error', true);
    expect(json.status).to.equal(200);
    const text = await send('', { fileSize: 9 });
    expect([text.status, text.text?.slice(0, 6)]).to.deep.equal([200, 'ERROR:']);
    await test.close();
    await start({ uploadErrorStatus: 400 });
    expect((await send('&fmt=json', { fileSize: 9 })).status).to.equal(400);
  });

  it('Q13 answers OK as text without fmt=json, JSON with it', async () => {
    await start();
    expect((await send('')).text).to.equal('OK');
    expect((await send('&fmt=json')).body).to.have.property('error', false);
  });

  it('Q14 aborts a thread in the middle by the setting; an unknown upload is 605', async () => {
    await start({ abortedUploadRequests: 1 });
    const uri = `${await announce()}&fmt=json`;
    const first = await test.client('POST', uri, { body: 'hello' });
    expect(first.body).to.include({ errorCode: 420, errorMessage: 'Thread was being aborted.' });
    expect((await test.client('POST', uri, { body: 'hello' })).body).to.include({ error: false });
    const unknown = await test.client('POST', '/upload.aspx?uploadid=rsu-0&h=x&fmt=json', { body: 'hello' });
    expect(unknown.body).to.include({ errorCode: 605 });
    await test.close();
    await start();
    expect((await send('&fmt=json')).body).to.include({ error: false });
  });

  it('Q17 lets download URLs expire', async () => {
    await start();
    const id = await test.upload('home', 'a.txt', 'hello');
    const { headers } = await test.api('GET', `/Items(${id})/Download`);
    const url = headers['location'] ?? '';
    expect((await test.client('GET', url)).status).to.equal(200);
    await test.world.advance('1h');
    expect((await test.client('GET', url)).status).to.equal(403);
  });

  for (const [how, settings] of [
    ['fault', {}],
    ['setting', { rangeAnswersOneByteShort: true }],
  ] as const) {
    it(`Q17 answers Range with one byte less by the ${how}, with all of them without`, async () => {
      await start(settings);
      const read = async (): Promise<string> => {
        const id = await test.upload('home', 'a.txt', 'hello');
        const { headers } = await test.api('GET', `/Items(${id})/Download`);
        const url = new URL(headers['location'] ?? '');
        return (await rawFetch(test, `${url.pathname}${url.search}`, { Range: 'bytes=1-3' })).text;
      };
      if (how === 'fault') {
        expect(await read()).to.equal('ell');
        test.mock.faults.set({ where: { route: 'download' }, effect: { kind: 'rangeOneByteShort' } });
      }
      expect(await read()).to.equal('el');
    });
  }

  it('Q30 signs when a download URL expires, but not what clients append to it', async () => {
    await start();
    const id = await test.upload('home', 'a.txt', 'hello');
    const url = (await test.api('GET', `/Items(${id})/Download`)).headers['location'] ?? '';
    const later = url.replace(/(?<=[?&]exp=)\d+/, (seconds) => String(Number(seconds) + 3600));
    expect(later).not.to.equal(url);
    expect((await test.client('GET', later)).status).to.equal(404);
    expect((await test.client('GET', url.replace(/&exp=\d+/, ''))).status).to.equal(404);
    expect((await test.client('GET', `${url}&anything=else`)).status).to.equal(200);
    await test.world.advance('1h');
    expect((await test.client('GET', later)).status).to.equal(404);
  });

  it('Q30 signs the id of a transfer, not what clients append to its URL', async () => {
    await start();
    const uri = await announce();
    const forged = uri.replace(/([?&]h=)[^&]*/, '$1AAAA');
    expect((await test.client('POST', `${forged}&fmt=json`, { body: 'hello' })).body).to.include({ errorCode: 605 });
    const appended = await test.client('POST', `${uri}&fmt=json&anything=else`, { body: 'hello' });
    expect(appended.body).to.include({ error: false });
  });

  for (const parameter of ['fmt', 'respformat', 'responseFormat', 'RESPFORMAT']) {
    it(`Q31 knows the format of the answer as ${parameter}`, async () => {
      await start();
      expect((await send(`&${parameter}=json`)).body).to.have.property('error', false);
      expect((await send('&another=json')).text).to.equal('OK');
    });
  }

  it('Q31 rounds FileSizeInKB up where FileSizeBytes is exact', async () => {
    await start();
    const sizes = [];
    for (const length of [0, 1, 1024, 1025]) {
      const item = await test.api('GET', `/Items(${await test.upload('home', 'a.txt', 'x'.repeat(length))})`);
      sizes.push([member(item, 'FileSizeBytes'), member(item, 'FileSizeInKB')]);
    }
    expect(sizes).to.deep.equal([
      [0, 0],
      [1, 1],
      [1024, 1],
      [1025, 2],
    ]);
  });
});
