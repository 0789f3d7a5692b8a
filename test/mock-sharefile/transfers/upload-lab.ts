import { createHash } from 'node:crypto';
import { isRecord, stringMember, valuesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import type { Answer } from '../validated-client.ts';

/** MD5 in lower-case hex, as clients and the service write it. */
export function md5Of(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

/** An upload that was announced: where its bytes go. */
export interface AnnouncedUpload {
  readonly specification: Answer;
  /** Sends a piece, or the whole file; `parameters` are appended to the ChunkUri as clients do. */
  send(content: string, parameters?: string): Promise<Answer>;
  /** As `send`, but in a form; `field` is the name of its one file. */
  sendForm(content: string, parameters?: string, field?: string): Promise<Answer>;
  finish(parameters?: string, method?: string): Promise<Answer>;
}

/** Announces an upload of `a.bin` into the owner's home folder by Upload2. */
export async function announce(test: TestMock, members: object = {}): Promise<AnnouncedUpload> {
  const body = { method: 'standard', raw: true, fileName: 'a.bin', overwrite: true, ...members };
  const specification = await test.api('POST', '/Items(home)/Upload2', { body });
  const chunkUri = (): string => stringMember(specification, 'ChunkUri');
  return {
    specification,
    send: (content, parameters = '&fmt=json') =>
      test.client('POST', `${chunkUri()}${parameters}`, content === '' ? {} : { body: content }),
    sendForm: (content, parameters = '&fmt=json', field = 'Filedata') =>
      test.client('POST', `${chunkUri()}${parameters}`, toForm(content, field)),
    finish: (parameters = '', method = 'POST') =>
      test.client(method, `${stringMember(specification, 'FinishUri')}${parameters}`),
  };
}

/** Writes a form as .NET writes it: no quotes where none are needed, and the name twice. */
function toForm(content: string, field: string): { headers: Readonly<Record<string, string>>; body: string } {
  const head = `Content-Disposition: form-data; name=${field}; filename=form.bin; filename*=utf-8''form.bin`;
  return {
    headers: { 'Content-Type': 'multipart/form-data; boundary="----b"' },
    body: `------b\r\n${head}\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n------b--\r\n`,
  };
}

/** What an upload ended in: the file's members, or the code of the refusal. */
export function outcomeOf(answer: Answer): unknown {
  const { body } = answer;
  if (!isRecord(body)) return answer.text;
  if (body['error'] === true) return `error ${String(body['errorCode'])}`;
  const [file] = valuesOf(answer);
  return file ? `${String(file['displayname'])} ${String(file['size'])} ${String(file['md5'])}` : body['value'];
}
