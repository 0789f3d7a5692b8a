import { createHash } from 'node:crypto';
import type { AccountExport, ExportedItem } from '../../schemas/index.ts';
import { isValid, violationsOf } from '../../schemas/index.ts';
import { isHashedPassword } from '../domain/accounts/password.ts';

const FAULTS_SHOWN = 5;

/** Gives an export if it can be taken over as a whole by a mock with these accounts, or says why it cannot. */
export function checkExport(value: unknown, subdomains: readonly string[]): AccountExport | string {
  if (!isValid('sharefile/account-export', value)) {
    const faults = violationsOf('sharefile/account-export', value).map(({ message }) => message);
    return `This is no export: ${faults.slice(0, FAULTS_SHOWN).join('; ')}.`;
  }
  const found = Object.keys(value.items);
  if (found.length !== subdomains.length || !subdomains.every((each) => found.includes(each))) {
    return `The export has the accounts ${found.join(', ')}, but this mock has ${subdomains.join(', ')}.`;
  }
  for (const [subdomain, rows] of Object.entries(value.items)) {
    const fault = whyNoTree(rows, value) ?? whyNoPeople(subdomain, rows, value);
    if (fault !== undefined) return `The account ${subdomain} cannot be taken over: ${fault}`;
  }
  for (const [id, text] of Object.entries(value.contents)) {
    const sum = createHash('sha256').update(Buffer.from(text, 'base64')).digest('hex');
    if (sum !== id) return `The content ${id} is not what its id says: its SHA-256 is ${sum}.`;
  }
  return value;
}

function whyNoTree(rows: readonly ExportedItem[], { contents }: AccountExport): string | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  if (byId.size !== rows.length) return 'two of its items have the same id.';
  if (rows.filter(({ parentId }) => parentId === undefined).length !== 1) return 'it must have exactly one root.';
  for (const { id, parentId, previousId, blobId } of rows) {
    if (parentId !== undefined && byId.get(parentId)?.kind !== 'Folder') return `${id} is in no folder (${parentId}).`;
    if (parentId !== undefined && leadsToItself(id, byId)) return `${id} is inside of itself.`;
    if (previousId !== undefined && byId.get(previousId)?.kind !== 'File') return `${id} lacks its older version.`;
    if (blobId !== undefined && contents[blobId] === undefined) return `the content of ${id} is missing.`;
  }
  return undefined;
}

function leadsToItself(id: string, byId: ReadonlyMap<string, ExportedItem>): boolean {
  let steps = 0;
  for (let at = byId.get(id)?.parentId; at !== undefined; at = byId.get(at)?.parentId) {
    steps += 1;
    if (at === id || steps > byId.size) return true;
  }
  return false;
}

function whyNoPeople(
  subdomain: string,
  rows: readonly ExportedItem[],
  { collections }: AccountExport,
): string | undefined {
  const users = Object.entries(collections[`${subdomain}/users`] ?? {});
  if (users.length === 0) return 'it has no users.';
  const folders = new Set(rows.filter(({ kind }) => kind === 'Folder').map(({ id }) => id));
  for (const [id, user] of users) {
    if (!isUser(user) || user.id !== id) return `the user ${id} lacks members.`;
    if (!isHashedPassword(user.password)) return `the password of the user ${id} is not hashed.`;
    if (!folders.has(user.homeFolderId)) return `the user ${id} has no home folder.`;
  }
  return undefined;
}

const USER_TEXTS = ['id', 'email', 'username', 'password', 'firstName', 'lastName', 'company', 'homeFolderId'];

function isUser(
  user: unknown,
): user is { readonly id: string; readonly homeFolderId: string; readonly password: string } {
  if (typeof user !== 'object' || user === null) return false;
  const members = new Map<string, unknown>(Object.entries(user));
  return USER_TEXTS.every((name) => typeof members.get(name) === 'string') && Array.isArray(members.get('roles'));
}
