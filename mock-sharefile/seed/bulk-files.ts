import type { Faker } from '@faker-js/faker';
import type { BlobStore } from '../delivery/blob-store.ts';
import type { FileContent } from '../domain/items/item-record.ts';

/** What chance decides about one seeded file. */
export interface BulkFile {
  readonly name: string;
  readonly content: FileContent;
  /** Numbers from 0 up to, not including, 1: which folder, and how long before the upload it was last changed. */
  readonly place: number;
  readonly age: number;
}

/** Above this many files, names and contents come from pools: faker alone would take minutes for a million. */
export const BULK_FROM = 2_000;

const POOL_SIZE = 500;

/** So many files in a row go into one folder, as people upload them; it also makes a million of them a third faster. */
const RUN_LENGTH = 16;

/** Fills the pools with faker, and gives each file as a function of the seed and its number and of nothing else. */
export function createBulkFiles(faker: Faker, blobs: BlobStore, seed: number): (index: number) => BulkFile {
  const stems = Array.from({ length: POOL_SIZE }, () => faker.system.commonFileName(''));
  const endings = Array.from({ length: POOL_SIZE }, () => faker.system.commonFileExt());
  const contents = Array.from({ length: POOL_SIZE }, () => blobs.put(Buffer.from(`${faker.lorem.paragraph()}\n`)));
  return (index) => {
    const chance = mix(seed, index);
    const content = contents[chance % POOL_SIZE];
    if (!content) throw new Error('The pool of contents is empty.');
    const stem = stems[mix(chance, 1) % POOL_SIZE] ?? '';
    const name = flatten(`${stem} ${String(index)}.${endings[mix(chance, 2) % POOL_SIZE] ?? ''}`);
    return {
      name,
      content,
      place: mix(seed, ~Math.floor(index / RUN_LENGTH)) / 2 ** 32,
      age: mix(chance, 4) / 2 ** 32,
    };
  };
}

/** Mixes two 32-bit numbers into one (the finalizer of MurmurHash3, public domain). */
function mix(a: number, b: number): number {
  let h = (a ^ Math.imul(b, 0x9e3779b1)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A text put together from parts stays a tree of its parts in V8, three times as large as the text itself. */
function flatten(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}
