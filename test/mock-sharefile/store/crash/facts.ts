import { isRecord } from '../../is-record.ts';
import type { KeptProcess } from './kept-process.ts';
import { textOf } from './kept-process.ts';
import type { Fact } from './witness.ts';

/** The item has that name and lies in that folder. */
export function lies(id: string, name: string, folderId: string): Fact {
  return async (mock) => {
    const item = await mock.ask('GET', `/sf/v3/Items(${id})?$select=Name,Parent&$expand=Parent`).catch(String);
    const found = isRecord(item) ? [item['Name'], isRecord(item['Parent']) && item['Parent']['Id']] : [item];
    return found[0] === name && found[1] === folderId ? undefined : `${String(found)} instead of ${name},${folderId}`;
  };
}

/** The version of a file, current or older, has that content. */
export function has(id: string, content: string): Fact {
  return async (mock) => {
    const found = await download(mock, id).catch(String);
    return found === content ? undefined : `content ${shortened(found)} instead of ${shortened(content)}`;
  };
}

/** There is an entity at that path. */
export function isThere(path: string): Fact {
  return (mock) =>
    mock.ask('GET', `/sf/v3${path}`).then(
      () => undefined,
      (error: unknown) => String(error),
    );
}

/** There is nothing at that path. */
export function isGone(path: string): Fact {
  return (mock) =>
    mock.ask('GET', `/sf/v3${path}`).then(
      () => 'still there',
      (error: unknown) => (String(error).includes('with 404') ? undefined : String(error)),
    );
}

/** Somebody has, or has not, a place among the access controls of a folder. */
export function mayEnter(folderId: string, userId: string, isIn: boolean): Fact {
  return async (mock) => {
    const controls = await mock.ask('GET', `/sf/v3/Items(${folderId})/AccessControls`).catch(String);
    return JSON.stringify(controls).includes(userId) === isIn ? undefined : `access is not ${String(isIn)}`;
  };
}

/** Downloads a version of a file. */
export async function download(mock: KeptProcess, id: string): Promise<string> {
  const answer = await mock.ask('GET', `/sf/v3/Items(${id})/Download?redirect=false`);
  const { pathname, search } = new URL(textOf(answer, 'DownloadUrl'));
  return String(await mock.ask('GET', pathname + search));
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}… (${String(text.length)})` : text;
}
