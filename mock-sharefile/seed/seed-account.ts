import { createHash } from 'node:crypto';
import type { Faker } from '@faker-js/faker';
import type { BlobStore } from '../delivery/blob-store.ts';
import type { Account } from '../domain/accounts/account.ts';
import { ALL_RIGHTS } from '../domain/access-controls/access-control.ts';
import type { SeededLogin } from '../domain/accounts/account-settings.ts';
import { homeOf } from '../domain/accounts/account.ts';
import { addUser } from '../domain/accounts/create-account.ts';
import type { User } from '../domain/accounts/user.ts';
import { roundToTick } from '../domain/dates/wire-date.ts';
import { createFolder, putFile } from '../domain/items/create-items.ts';
import { childNamed } from '../domain/items/folder-contents.ts';
import type { FolderRecord } from '../domain/items/item-record.ts';
import { createPlanter } from '../domain/items/lean/plant-files.ts';
import type { ShareFileSettings } from '../settings.ts';
import type { BulkFile } from './bulk-files.ts';
import { BULK_FROM, createBulkFiles } from './bulk-files.ts';

/** What seeding needs: `now` is the present instant, before which everything was made. */
export interface SeedOptions {
  readonly account: Account;
  readonly blobs: BlobStore;
  readonly settings: ShareFileSettings;
  readonly seed: number | string;
  readonly now: number;
  /** Who can sign in, the owner first; others are made up until there are `seedUserCount`. */
  readonly logins: readonly SeededLogin[];
}

const DAY_MS = 86_400_000;
const SEEDED_DAYS = 30;

/**
 * Fills an account with people, folders and files. The same seed at the same instant gives the same account.
 * The generator of names is loaded only now, for loading it takes longer than all else at the start.
 */
export async function seedAccount(options: SeedOptions): Promise<void> {
  const { faker } = await import('@faker-js/faker/locale/en');
  // faker is shared by the whole process; from here to the end nothing is awaited, so no other world can intervene.
  const seed = createHash('sha256').update(String(options.seed)).digest().readUInt32LE(0);
  faker.seed(seed);
  faker.setDefaultRefDate(options.now);
  const users = seedUsers(faker, options);
  const folders = seedFolders(faker, options, users);
  if (options.settings.seedFileCount < BULK_FROM) seedFiles(faker, options, users, folders);
  else seedManyFiles(createBulkFiles(faker, options.blobs, seed), options, users, folders);
}

function seedUsers(faker: Faker, { account, settings, logins }: SeedOptions): User[] {
  const company = faker.company.name();
  return Array.from({ length: Math.max(settings.seedUserCount, logins.length) }, (_, index) => {
    const firstName = faker.person.firstName();
    const lastName = faker.person.lastName();
    const email = faker.internet.exampleEmail({ firstName, lastName }).toLowerCase();
    const login = logins[index] ?? { username: email, password: faker.internet.password(), roles: ['Employee'] };
    const user = { ...login, email: login.username, firstName, lastName, company, createdAt: account.createdAt };
    return addUser(account, user, settings.homeFolderName);
  });
}

function seedFolders(faker: Faker, options: SeedOptions, users: readonly User[]): FolderRecord[] {
  const { account, settings } = options;
  const homes = users.map((user) => homeOf(account, user));
  const folders: FolderRecord[] = [];
  for (let i = 0; i < settings.seedFolderCount; i += 1) {
    // A third are shared folders at the top, the others go into homes and into what is already there.
    const parent = i % 3 === 0 ? account.tree.root : faker.helpers.arrayElement([...homes, ...folders]);
    const name = freeName(parent, `${faker.commerce.department()} ${faker.word.noun()}`, i);
    const at = seededInstant(options, i / settings.seedFolderCount / 2);
    folders.push(
      createFolder(account.tree, parent, { name, overwrite: false }, { at, byUserId: authorOf(parent, users) }),
    );
  }
  shareWithAll(account, users);
  return [...folders, ...homes.slice(0, 1)];
}

function seedFiles(faker: Faker, options: SeedOptions, users: readonly User[], folders: readonly FolderRecord[]): void {
  const { account, blobs, settings } = options;
  for (let i = 0; i < settings.seedFileCount; i += 1) {
    const parent = faker.helpers.arrayElement(folders);
    const name = freeName(parent, faker.system.commonFileName(), i);
    const at = seededInstant(options, 0.5 + i / settings.seedFileCount / 2);
    const content = blobs.put(Buffer.from(`${faker.lorem.paragraph()}\n`));
    const clientModifiedAt = roundToTick(at - faker.number.int(DAY_MS));
    const file = { name, content, overwrite: false, clientCreatedAt: clientModifiedAt, clientModifiedAt };
    putFile(account.tree, parent, file, { at, byUserId: authorOf(parent, users) });
  }
}

function seedManyFiles(
  fileAt: (index: number) => BulkFile,
  options: SeedOptions,
  users: readonly User[],
  folders: readonly FolderRecord[],
): void {
  const { account, settings } = options;
  const authors = new Map(folders.map((folder) => [folder, authorOf(folder, users)]));
  const planter = createPlanter(account.tree);
  for (let i = 0; i < settings.seedFileCount; i += 1) {
    const { name, content, place, age } = fileAt(i);
    const parent = folders[Math.floor(place * folders.length)];
    if (!parent) return;
    const at = seededInstant(options, 0.5 + i / settings.seedFileCount / 2);
    const clientModifiedAt = roundToTick(at - Math.floor(age * DAY_MS));
    planter.plant({ parent, name, content, creatorId: authors.get(parent) ?? '', at, clientModifiedAt });
  }
  planter.finish();
}

/** Everybody may work in the folders at the top that are there from the start, and only their maker may give rights. */
function shareWithAll(account: Account, users: readonly User[]): void {
  const rights = { ...ALL_RIGHTS, canManagePermissions: false, notifyOnUpload: false, notifyOnDownload: false };
  for (const folder of account.tree.root.children.values()) {
    if (folder.kind !== 'Folder' || folder.homeOf !== undefined) continue;
    const others = users.filter((user) => user.id !== folder.creatorId);
    account.accessControls.set(
      folder.id,
      others.map((user) => ({ ...rights, itemId: folder.id, principalId: user.id })),
    );
  }
}

/** Instants grow with `share` (0 to 1), so that the logs of the tree are only ever appended to. */
function seededInstant(options: SeedOptions, share: number): number {
  return roundToTick(options.now - SEEDED_DAYS * DAY_MS * (1 - share) - 1000);
}

function authorOf(parent: FolderRecord, users: readonly User[]): string {
  for (let each: FolderRecord | undefined = parent; each; each = each.parent) if (each.homeOf) return each.homeOf;
  return users[0]?.id ?? '';
}

function freeName(parent: FolderRecord, name: string, index: number): string {
  return childNamed(parent, name) ? `${index} ${name}` : name;
}
