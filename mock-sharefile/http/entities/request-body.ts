import { ShareFileError } from '../../domain/share-file-error.ts';
import type { BodyMembers } from '../request/body-members.ts';
import { membersOfObject } from '../request/body-members.ts';
import { isRecord, readJson, readJsonObject } from '../request/read-body.ts';
import type { ApiContext } from '../request/request-context.ts';

/** Reads the members of the body, which must be a JSON object. */
export async function readMembers(context: ApiContext): Promise<BodyMembers> {
  const { request, state } = context.exchange;
  return membersOfObject(await readJsonObject(request, state.settings.maxJsonBytes));
}

/** Reads a JSON array of texts or of objects, as members; a text counts as an object with that Id. */
export async function readEntries(context: ApiContext): Promise<readonly BodyMembers[]> {
  const { request, state } = context.exchange;
  return toEntries(await readJson(request, state.settings.maxJsonBytes));
}

/** As `readEntries`, but one object may come without an array around it. */
export async function readOneOrMore(context: ApiContext): Promise<readonly BodyMembers[]> {
  const { request, state } = context.exchange;
  const value = await readJson(request, state.settings.maxJsonBytes);
  return toEntries(Array.isArray(value) ? value : [value]);
}

/** As `readEntries`, for a member of a body. Throws `bad-request` for what is no array of texts and objects. */
export function toEntries(value: unknown): readonly BodyMembers[] {
  if (!Array.isArray(value)) throw new ShareFileError('bad-request', 'A JSON array of ids or of objects is needed.');
  return value.map((entry: unknown) => {
    if (typeof entry === 'string') return membersOfObject({ Id: entry });
    if (isRecord(entry)) return membersOfObject(entry);
    throw new ShareFileError('bad-request', `${JSON.stringify(entry)} is neither an id nor an object.`);
  });
}

/** Reads a member that must be an object; undefined if it is absent. Throws `bad-request`. */
export function objectMember(body: BodyMembers, name: string): BodyMembers | undefined {
  const value = body.value(name);
  if (value === undefined) return undefined;
  if (isRecord(value)) return membersOfObject(value);
  throw new ShareFileError('bad-request', `${name} must be an object.`);
}
