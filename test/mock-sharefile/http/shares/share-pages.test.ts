import { expect } from 'chai';
import type { ShareFileSettings } from '../../../../mock-sharefile/index.ts';
import { namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { Answer, RequestOptions } from '../../validated-client.ts';
import { createShareLab } from './share-lab.ts';
import type { ShareLab } from './share-lab.ts';

const BOUNDARY = 'form-boundary';

/** Writes a form as a browser sends it: fields, then files. */
function toForm(fields: Readonly<Record<string, string>>, files: readonly (readonly [name: string, text: string])[]) {
  const parts = [
    ...Object.entries(fields).map(([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`),
    ...files.map(
      ([name, text]) =>
        `Content-Disposition: form-data; name="Filedata"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${text}`,
    ),
  ];
  const body = `${parts.map((part) => `--${BOUNDARY}\r\n${part}\r\n`).join('')}--${BOUNDARY}--\r\n`;
  return { headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` }, body };
}

function basic(name: string, password: string): RequestOptions {
  return { headers: { Authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` } };
}

describe('the page behind the link of a share', () => {
  let lab: ShareLab;
  afterEach(() => lab.test.close());
  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<ShareLab> => {
    lab = await createShareLab(settings);
    return lab;
  };
  const open = (share: Answer, rest = '', options?: RequestOptions): Promise<Answer> =>
    lab.test.client('GET', `${stringMember(share, 'Uri')}${rest}`, options);
  const post = (share: Answer, form: RequestOptions): Promise<Answer> =>
    lab.test.client('POST', stringMember(share, 'Uri'), form);
  const namesInFolder = async (): Promise<readonly string[]> =>
    namesOf(await lab.test.api('GET', `/Items(${lab.folderId})/Children`));

  /** Does what a browser does with the button of an item. */
  async function press(share: Answer, query: string): Promise<Answer> {
    const answer = await open(share, `/download${query}`);
    if (answer.status !== 302) return answer;
    return lab.test.client('GET', answer.headers['location'] ?? '');
  }

  it('shows what is shared and gives it to whoever presses the button', async () => {
    const { share, fileId, test } = await start();
    const made = await share({ Title: 'For <you> & "them"' });
    const page = await open(made);
    expect([page.status, page.type]).to.deep.equal([200, 'text/html']);
    expect(page.text).to.include('<h1>For &lt;you&gt; &amp; &quot;them&quot;</h1>').and.include('a.txt (5 bytes)');
    const action = /action="([^"]+)"/.exec(page.text ?? '')?.[1] ?? '';
    expect(stringMember(made, 'Uri').endsWith(action.replace('/download', ''))).to.equal(true);
    const sent = await press(made, `?id=${fileId}`);
    expect(String(sent.body)).to.equal('hello');
    expect(sent.headers['content-disposition']).to.include('a.txt');
    expect((await test.api('GET', `/Shares(${stringMember(made, 'Id')})`)).body).to.include({ TotalDownloads: 1 });
    expect((await open(made, '/download?id=nothing')).status).to.equal(404);
    expect((await open(made, '/', {})).status).to.equal(200);
  });

  it('tells of the files that it stored before one that it cannot store', async () => {
    const { request, test, folderId } = await start();
    const made = await request();
    await test.api('POST', `/Items(${folderId})/Folder`, { body: { Name: 'taken' } });
    const files = ['first.txt', 'taken', 'last.txt'].map((name) => [name, name] as const);
    const answer = await post(made, toForm({ Name: 'V', Email: 'v@x.example' }, files));
    expect(answer.status, answer.text).to.equal(409);
    expect(answer.text).to.include('Stored before that: first.txt.');
    expect(await namesInFolder())
      .to.include('first.txt')
      .and.not.include('last.txt');
    const shown = await test.api('GET', `/Shares(${stringMember(made, 'Id')})?$expand=ShareItemHistory`);
    expect(shown.body).to.have.nested.property('ShareItemHistory.length', 1);
    expect(shown.body).to.have.nested.property('ShareItemHistory[0].Title', 'first.txt');
  });

  it('gives several items as one archive, and folders too', async () => {
    const { share, test, folderId } = await start();
    const second = await test.upload(folderId, 'b.txt', 'second');
    const made = await share({ Items: [{ Id: second }, { Id: folderId }] });
    expect((await open(made)).text).to.include('Download all');
    for (const query of ['', `?id=${folderId}`]) expect((await press(made, query)).type).to.equal('application/zip');
  });

  it('asks who the visitor is where the share wants to know, and has no buttons for what is to be looked at', async () => {
    const { share, fileId } = await start();
    const asking = await share({ RequireUserInfo: true });
    expect((await open(asking)).text).to.include('name="Email"');
    const refused = await open(asking, `/download?id=${fileId}`);
    expect([refused.status, refused.type]).to.deep.equal([400, 'text/html']);
    expect((await press(asking, `?id=${fileId}&Name=Vi&Email=vi%40y.example`)).status).to.equal(200);
    const watched = await share({ IsViewOnly: true });
    expect((await open(watched)).text)
      .to.include('looked at only')
      .and.not.include('<button');
    expect((await open(watched, '/download')).status).to.equal(403);
  });

  it('knows the recipient by his own link', async () => {
    const { share, test } = await start();
    const made = await share({ RequireUserInfo: true, MaxDownloads: 1, Recipients: [{ Email: 'r@y.example' }] });
    const path = `/Shares(${stringMember(made, 'Id')})/Recipients`;
    const alias = async () => valuesOf(await test.api('GET', path))[0] ?? {};
    const uri = String((await alias())['Uri']);
    expect((await test.client('GET', uri)).text).to.not.include('name="Email"');
    expect(await alias()).to.include({ IsRead: true, Downloads: 0 });
    const sent = await test.client('GET', `${uri}/download`);
    await test.client('GET', sent.headers['location'] ?? '');
    expect(await alias()).to.include({ Downloads: 1 });
    expect((await test.client('GET', `${uri}/download`)).status).to.equal(403);
  });

  it('takes the files of a visitor beside those that are there', async () => {
    const { request, test } = await start();
    const made = await request({ Title: 'Your files' });
    const page = await open(made);
    expect(page.text).to.include('enctype="multipart/form-data"').and.include('type="file"');
    const form = toForm({}, [
      ['a.txt', 'theirs'],
      ['Übung & 100%.txt', 'two'],
      ['', ''],
    ]);
    const answer = await post(made, form);
    expect(answer.status, answer.text).to.equal(200);
    expect(answer.text).to.include('<li>a (1).txt</li>').and.include('Übung &amp; 100%.txt');
    expect([...(await namesInFolder())].sort()).to.deep.equal(['a (1).txt', 'a.txt', 'Übung & 100%.txt'].sort());
    const id = stringMember(await test.api('GET', `/Items(${lab.folderId})/ByPath?path=/a (1).txt`), 'Id');
    const url = stringMember(await test.api('GET', `/Items(${id})/Download?redirect=false`), 'DownloadUrl');
    expect(String((await test.client('GET', url)).body)).to.equal('theirs');
    const shown = await test.api('GET', `/Shares(${stringMember(made, 'Id')})?$expand=ShareItemHistory`);
    expect(shown.body).to.have.nested.property('ShareItemHistory').with.length(2);
  });

  it('keeps nothing of a form that is not as it should be', async () => {
    const { request } = await start({ maxUploadBytes: 20 });
    const made = await request({ RequireUserInfo: true });
    const who = { Name: 'Vi', Email: 'vi@y.example' };
    const refused: readonly (readonly [form: RequestOptions, status: number])[] = [
      [toForm({}, [['b.txt', 'x']]), 400],
      [toForm({ Name: 'Vi', Email: 'nobody' }, [['b.txt', 'x']]), 400],
      [toForm(who, []), 400],
      [
        toForm(who, [
          ['b.txt', 'x'],
          ['a<b>.txt', 'x'],
        ]),
        400,
      ],
      [toForm(who, [['b.txt', 'x'.repeat(21)]]), 413],
      [{ body: 'Filedata=x', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 400],
      [{ body: '--x', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }, 400],
    ];
    for (const [form, status] of refused) {
      const answer = await post(made, form);
      expect([answer.status, answer.type], answer.text).to.deep.equal([status, 'text/html']);
      expect(await namesInFolder()).to.deep.equal(['a.txt']);
    }
    expect((await post(made, toForm(who, [['b.txt', 'x']]))).status).to.equal(200);
    expect(await namesInFolder()).to.deep.equal(['a.txt', 'b.txt']);
  });

  it('asks for a name and a password where the share wants people to sign in', async () => {
    const { share, request, test } = await start();
    const made = await share({ RequireLogin: true });
    const refused = await open(made);
    expect([refused.status, refused.headers['www-authenticate']]).to.deep.equal([
      401,
      'Basic realm="ShareFile", charset="UTF-8"',
    ]);
    expect((await open(made, '', basic('employee@cloud-elements.example', 'wrong'))).status).to.equal(401);
    const employee = basic('employee@cloud-elements.example', 'employee-password');
    expect((await open(made, '', employee)).text).to.include('a.txt');
    expect((await open(made, '/download', employee)).status).to.equal(302);
    const taking = await request({ RequireLogin: true });
    const form = toForm({}, [['b.txt', 'x']]);
    expect((await post(taking, form)).status).to.equal(401);
    const signedIn = { ...form, headers: { ...form.headers, ...employee.headers } };
    expect((await test.client('POST', stringMember(taking, 'Uri'), signedIn)).status).to.equal(200);
  });

  it('is gone with the share, and is no page for the other direction', async () => {
    const { share, request, test } = await start();
    const made = await share({ ExpirationDays: 1 });
    const id = stringMember(made, 'Id');
    const taking = await request();
    expect((await test.client('GET', `/r-${id}`)).status).to.equal(404);
    expect((await test.client('POST', `/d-${id}`, toForm({}, [['b.txt', 'x']]))).status).to.equal(405);
    expect((await open(taking, '/download')).status).to.equal(405);
    expect((await test.client('GET', '/d-s0')).status).to.equal(404);
    await test.world.advance('25h');
    const expired = await open(made);
    expect([expired.status, expired.type]).to.deep.equal([404, 'text/html']);
    await test.api('DELETE', `/Shares(${stringMember(taking, 'Id')})`);
    expect((await open(taking)).status).to.equal(404);
  });
});
