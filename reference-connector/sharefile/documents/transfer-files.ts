import type { Readable } from 'node:stream';
import { ConnectorError } from '../../domain/connector-error.ts';
import { isJsonObject } from '../../domain/json-reading.ts';
import type { StreamedResponse } from '../../ports.ts';
import { errorTextOf, parseJsonBody } from '../parse-share-file-answer.ts';
import { discard } from '../../discard.ts';
import type { RawItem } from '../share-file-item.ts';
import type { DocumentSpace } from './document-space.ts';
import { findItemById } from './find-item.ts';

/** A file on its way to ShareFile. */
export interface FileUpload {
  readonly name: string;
  readonly overwrite: boolean;
  readonly description: string | undefined;
  /** Bytes, where the client announced them; ShareFile refuses what does not fit. */
  readonly size: number | undefined;
  readonly bytes: Readable;
}

/** Asks where a file can be downloaded for a while: ShareFile's DownloadSpecification, raw, and the URL in it. */
export async function requestDownload(
  { client }: DocumentSpace,
  id: string,
): Promise<{ readonly raw: unknown; readonly url: string }> {
  const raw = await client.call('GET', `Items(${id})/Download?redirect=false`);
  return { raw, url: urlIn(raw, 'DownloadUrl') };
}

/** Downloads a file as it comes. Throws `provider-answered-badly` unless the bytes are there. */
export async function downloadFile(space: DocumentSpace, id: string): Promise<StreamedResponse> {
  const { url } = await requestDownload(space, id);
  const answer = await space.stream({ method: 'GET', url, headers: {} });
  if (answer.status === 200) return answer;
  discard(answer.body);
  throw new ConnectorError('provider-answered-badly', `ShareFile's storage answered ${String(answer.status)}.`);
}

/** Uploads a file in one request while it comes in, and gives the new Item. */
export async function uploadFile(space: DocumentSpace, folder: RawItem, upload: FileUpload): Promise<RawItem> {
  const specification = await space.client.call('POST', `Items(${folder.Id})/Upload2`, {
    Method: 'Standard',
    Raw: true,
    FileName: upload.name,
    Overwrite: upload.overwrite,
    ...(upload.size !== undefined && { FileSize: upload.size }),
    ...(upload.description !== undefined && { Details: upload.description }),
  });
  const answer = await space.send({
    method: 'POST',
    url: `${urlIn(specification, 'ChunkUri')}&fmt=json`,
    headers: { 'content-type': 'application/octet-stream' },
    body: upload.bytes,
  });
  const id = uploadedIdIn(parseJsonBody(answer.body));
  if (answer.status === 200 && id !== undefined) return findItemById(space, id);
  throw refused(answer.status, answer.body);
}

function urlIn(specification: unknown, member: string): string {
  const url = isJsonObject(specification) ? specification[member] : undefined;
  if (typeof url === 'string' && url !== '') return url;
  throw new ConnectorError('provider-answered-badly', `ShareFile answered a specification without ${member}.`);
}

function uploadedIdIn(answer: unknown): string | undefined {
  const value: unknown = isJsonObject(answer) && answer['error'] === false ? answer['value'] : undefined;
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  const id = isJsonObject(first) ? first['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function refused(status: number, body: Buffer): ConnectorError {
  const answer = parseJsonBody(body);
  const text = isJsonObject(answer) ? answer['errorMessage'] : undefined;
  const message = typeof text === 'string' ? text : errorTextOf(body);
  // The storage may refuse with status 200; that is no status to pass on.
  const provider = { message, status: status >= 400 && status < 500 ? status : 400 };
  return new ConnectorError('provider-refused-request', "ShareFile's storage refused the file.", provider);
}
