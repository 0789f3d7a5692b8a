import type { Random } from '../../../../world/index.ts';
import { isRecord } from '../../is-record.ts';
import { has, isGone, isThere, lies, mayEnter } from './facts.ts';
import type { KeptProcess } from './kept-process.ts';
import { textOf } from './kept-process.ts';
import type { Witness } from './witness.ts';

/** Somebody who writes to the mock in folders that nobody else touches. */
export interface Writer {
  /** Does one thing that chance chooses; rejects when the mock dies of it. */
  actOnce(mock: KeptProcess): Promise<void>;
  readonly folderIds: readonly string[];
}

/** What writers have in common. */
export interface WriterOptions {
  readonly random: Random;
  readonly witness: Witness;
  /** All contents that were ever sent, acknowledged or not, by their names. */
  readonly sent: Map<string, string>;
  /** Uploads that were acknowledged, by their ids. */
  readonly uploadedIds: Set<string>;
  readonly rootId: string;
  readonly colleagueId: string;
  readonly webhookUrl: string;
}

interface KnownFile {
  readonly id: string;
  readonly name: string;
  readonly folderId: string;
  readonly versionIds: readonly string[];
}

/** Builds a writer; `name` makes his names his own. */
export function createWriter(name: string, options: WriterOptions): Writer {
  const { random, witness, sent, rootId } = options;
  const files: KnownFile[] = [];
  const folderIds: string[] = [];
  const [shares, subscriptions]: [string[], string[]] = [[], []];
  let count = 0;
  const nextName = (): string => `${name} ${String((count += 1))}`;
  const pick = <Value>(values: readonly Value[]): Value | undefined => values[random.int(Math.max(1, values.length))];
  /** Taken out while it is worked on, and put back once that is acknowledged: after a kill nobody knows its state. */
  const take = <Value>(values: Value[]): Value | undefined =>
    values.splice(random.int(Math.max(1, values.length)), 1)[0];
  const folder = (): string => pick(folderIds) ?? rootId;

  const makeFolder = async (mock: KeptProcess): Promise<void> => {
    const [Name, parentId] = [nextName(), folder()];
    await witness.make(async () => {
      const id = textOf(await mock.ask('POST', `/sf/v3/Items(${parentId})/Folder`, { Name }), 'Id');
      folderIds.push(id);
      return { subject: `item/${id}`, fact: lies(id, Name, parentId) };
    });
  };

  const put = async (mock: KeptProcess, known: KnownFile | undefined): Promise<void> => {
    const { name: fileName, folderId } = known ?? { name: `${nextName()}.txt`, folderId: folder() };
    const content = `${nextName()} ${'x'.repeat(random.int(2) * 70_000 + random.int(500))}`;
    sent.set(content.slice(0, content.indexOf(' x')), content);
    if (known) witness.forget(`item/${known.id}`);
    const id = await upload(mock, folderId, fileName, content, random.int(2) === 0);
    options.uploadedIds.add(id);
    files.push({ id, name: fileName, folderId, versionIds: [...(known?.versionIds ?? []), id] });
    await witness.change(`item/${id}`, () => Promise.resolve(lies(id, fileName, folderId)));
    await witness.change(`content/${id}`, () => Promise.resolve(has(id, content)));
  };

  const edit = async (mock: KeptProcess, known: KnownFile, changed: KnownFile, body: object): Promise<void> => {
    await witness.change(`item/${known.id}`, async () => {
      await mock.ask('PATCH', `/sf/v3/Items(${known.id})`, body);
      files.push(changed);
      return lies(known.id, changed.name, changed.folderId);
    });
  };

  const remove = async (mock: KeptProcess, { id, versionIds }: KnownFile): Promise<void> => {
    for (const versionId of versionIds) witness.forget(`content/${versionId}`);
    await witness.change(`item/${id}`, async () => {
      await mock.ask('DELETE', `/sf/v3/Items(${id})`);
      return isGone(`/Items(${id})`);
    });
  };

  const makeOrRemove = async (mock: KeptProcess, set: string, ids: string[], body: object): Promise<void> => {
    const id = random.int(3) === 0 ? take(ids) : undefined;
    if (id === undefined) {
      await witness.make(async () => {
        const made = textOf(await mock.ask('POST', `/sf/v3/${set}`, body), 'Id');
        ids.push(made);
        return { subject: `${set}/${made}`, fact: isThere(`/${set}(${made})`) };
      });
      return;
    }
    await witness.change(`${set}/${id}`, async () => {
      await mock.ask('DELETE', `/sf/v3/${set}(${id})`);
      return isGone(`/${set}(${id})`);
    });
  };

  const letIn = async (mock: KeptProcess): Promise<void> => {
    const { colleagueId } = options;
    const folderId = pick(folderIds);
    if (folderId === undefined) return;
    await witness.change(`access/${folderId}`, async () => {
      const body = { Principal: { Id: colleagueId }, CanView: true, CanUpload: random.int(2) === 0 };
      await mock.ask('POST', `/sf/v3/Items(${folderId})/AccessControls`, body);
      return mayEnter(folderId, colleagueId, true);
    });
  };

  const subscription = {
    SubscriptionContext: { ResourceType: 'Account' },
    WebhookUrl: options.webhookUrl,
    Events: [{ ResourceType: 'Folder', OperationName: 'Delete' }],
  };

  return {
    folderIds,
    async actOnce(mock) {
      const chance = random.int(20);
      const file = chance >= 5 && chance < 14 ? take(files) : undefined;
      if (folderIds.length < 2 || chance === 0) await makeFolder(mock);
      else if (chance < 5 || (chance < 14 && !file)) await put(mock, undefined);
      else if (file && chance < 8) await put(mock, file);
      else if (file && chance < 10) {
        const renamed = `${nextName()}.txt`;
        await edit(mock, file, { ...file, name: renamed }, { Name: renamed });
      } else if (file && chance < 12) {
        const folderId = folder();
        await edit(mock, file, { ...file, folderId }, { Parent: { Id: folderId } });
      } else if (file) await remove(mock, file);
      else if (chance < 16) {
        const body = { ShareType: 'Send', Items: [{ Id: folder() }] };
        await makeOrRemove(mock, 'Shares', shares, body);
      } else if (chance < 18) await makeOrRemove(mock, 'WebhookSubscriptions', subscriptions, subscription);
      else await letIn(mock);
    },
  };
}

/** Uploads a file as a whole or in two pieces, and gives its id. */
async function upload(
  mock: KeptProcess,
  folderId: string,
  fileName: string,
  content: string,
  inPieces: boolean,
): Promise<string> {
  const method = inPieces ? 'streamed' : 'standard';
  const request = { method, raw: true, fileName, fileSize: content.length, overwrite: true };
  const specification = await mock.ask('POST', `/sf/v3/Items(${folderId})/Upload2`, request);
  const { pathname, search } = new URL(textOf(specification, 'ChunkUri'));
  const uri = `${pathname}${search}&fmt=json`;
  const half = inPieces ? Math.floor(content.length / 2) : 0;
  if (inPieces) await mock.ask('POST', `${uri}&index=0&byteOffset=0`, content.slice(0, half));
  const rest = inPieces ? `&index=1&byteOffset=${String(half)}&finish=true` : '';
  const answer = await mock.ask('POST', `${uri}${rest}`, content.slice(half));
  const files: readonly unknown[] = isRecord(answer) && Array.isArray(answer['value']) ? answer['value'] : [];
  return textOf(files[0], 'id');
}
