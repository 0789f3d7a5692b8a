import { NEVER_AT, NO_DATE_AT } from '../../dates/wire-date.ts';
import { firstStreamId } from '../../ids.ts';
import type { FileContent, FileRecord, FolderRecord, NewItem, RenderedItem } from '../item-record.ts';

/** Builds the record of a file version that has no parent yet. */
export function createFileRecord(file: NewItem, content: FileContent, previous?: FileRecord): FileRecord {
  return new LeanFile(file, content, previous);
}

/** What most files do not have. */
interface RareMembers {
  streamId: string | undefined;
  fileName: string | undefined;
  description: string;
  lastModifiedById: string | undefined;
  expiresAt: number;
  previous: FileRecord | undefined;
}

/**
 * A file as V8 holds it in the fewest bytes, for an account may have a million of them: what follows from another member
 * is not stored, what few files have is in an object of its own, and a date that is not there costs no number (V8 puts
 * every number beyond 31 bits into a box of 16 bytes).
 */
class LeanFile implements FileRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly creatorId: string;
  readonly blobId: string;
  readonly sizeBytes: number;
  readonly md5: string;
  parent: FolderRecord | undefined = undefined;
  modification = 0;
  rendered: RenderedItem | undefined = undefined;
  version: number;
  current = true;
  #name: string;
  #editedAt: number | undefined = undefined;
  /** How long before the upload it was changed, for that is a small number as a rule; undefined if it is not known. */
  #clientAgeMs: number | undefined;
  /** Undefined if it is that of the last change, as it is for files that were uploaded as they were made. */
  #clientCreatedAt: number | undefined;
  #rare: RareMembers | undefined = undefined;

  constructor(file: NewItem, content: FileContent, previous: FileRecord | undefined) {
    this.id = file.id;
    this.createdAt = file.at;
    this.creatorId = file.creatorId;
    this.blobId = content.blobId;
    this.sizeBytes = content.sizeBytes;
    this.md5 = content.md5;
    this.#name = file.name;
    this.version = previous ? previous.version + 1 : 1;
    const { clientModifiedAt = NO_DATE_AT, clientCreatedAt = NO_DATE_AT, expiresAt = NEVER_AT } = file;
    this.#clientAgeMs = clientModifiedAt === NO_DATE_AT ? undefined : file.at - clientModifiedAt;
    this.#clientCreatedAt = clientCreatedAt === clientModifiedAt ? undefined : clientCreatedAt;
    if (file.streamId !== undefined && file.streamId !== firstStreamId(file.id)) this.#own().streamId = file.streamId;
    if (file.description !== undefined && file.description !== '') this.#own().description = file.description;
    if (expiresAt !== NEVER_AT) this.#own().expiresAt = expiresAt;
    if (previous) this.#own().previous = previous;
  }

  get kind(): 'File' {
    return 'File';
  }

  get streamId(): string {
    return this.#rare?.streamId ?? firstStreamId(this.id);
  }

  get ownStreamId(): string | undefined {
    return this.#rare?.streamId;
  }

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    // The file name must not follow.
    this.#own().fileName = this.fileName;
    this.#name = name;
  }

  get progenyEditedAt(): number {
    return this.#editedAt ?? this.createdAt;
  }

  set progenyEditedAt(at: number) {
    this.#editedAt = at === this.createdAt ? undefined : at;
  }

  get clientModifiedAt(): number {
    return this.#clientAgeMs === undefined ? NO_DATE_AT : this.createdAt - this.#clientAgeMs;
  }

  set clientModifiedAt(at: number) {
    // The other date must not follow.
    this.#clientCreatedAt = this.clientCreatedAt;
    this.#clientAgeMs = at === NO_DATE_AT ? undefined : this.createdAt - at;
  }

  get clientCreatedAt(): number {
    return this.#clientCreatedAt ?? this.clientModifiedAt;
  }

  set clientCreatedAt(at: number) {
    this.#clientCreatedAt = at;
  }

  get fileName(): string {
    return this.#rare?.fileName ?? this.#name;
  }

  set fileName(fileName: string) {
    if (this.#rare !== undefined || fileName !== this.#name) this.#own().fileName = fileName;
  }

  get description(): string {
    return this.#rare?.description ?? '';
  }

  set description(description: string) {
    this.#own().description = description;
  }

  get lastModifiedById(): string {
    return this.#rare?.lastModifiedById ?? this.creatorId;
  }

  set lastModifiedById(userId: string) {
    if (this.#rare !== undefined || userId !== this.creatorId) this.#own().lastModifiedById = userId;
  }

  get expiresAt(): number {
    return this.#rare?.expiresAt ?? NEVER_AT;
  }

  set expiresAt(at: number) {
    this.#own().expiresAt = at;
  }

  get previous(): FileRecord | undefined {
    return this.#rare?.previous;
  }

  set previous(previous: FileRecord | undefined) {
    this.#own().previous = previous;
  }

  #own(): RareMembers {
    return (this.#rare ??= {
      streamId: undefined,
      fileName: undefined,
      description: '',
      lastModifiedById: undefined,
      expiresAt: NEVER_AT,
      previous: undefined,
    });
  }
}
