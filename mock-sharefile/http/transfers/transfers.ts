import { createHmac } from 'node:crypto';
import type { Random } from '../../ports.ts';
import type { Account } from '../../domain/accounts/account.ts';
import type { FileRecord } from '../../domain/items/item-record.ts';
import type { User } from '../../domain/accounts/user.ts';
import { sameSecret } from '../../domain/oauth/same-secret.ts';

/** An upload that was announced and may now come. */
export interface UploadSession {
  readonly id: string;
  readonly account: Account;
  readonly user: User;
  readonly parentId: string;
  readonly raw: boolean;
  readonly fileName: string | undefined;
  readonly fileSize: number;
  readonly overwrite: boolean;
  readonly title: string | undefined;
  readonly details: string | undefined;
  readonly clientCreatedAt: number | undefined;
  readonly clientModifiedAt: number | undefined;
  readonly expirationDays: number | undefined;
  readonly baseFileId: string | undefined;
}

/** A download that was allowed. */
export interface DownloadTicket {
  readonly id: string;
  readonly account: Account;
  readonly user: User;
  readonly file: FileRecord;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** What is announced and not yet done, and the signatures of its URLs. */
export interface Transfers {
  openUpload(upload: Omit<UploadSession, 'id'>, now: number): UploadSession;
  findUpload(id: string, now: number): UploadSession | undefined;
  closeUpload(id: string): void;
  openDownload(download: Omit<DownloadTicket, 'id' | 'expiresAt'>, now: number): DownloadTicket;
  findDownload(id: string): DownloadTicket | undefined;
  /** Signs the id of a transfer; what clients append to its URL is not covered, as with the service (quirk Q30). */
  sign(id: string): string;
  isSigned(id: string, signature: string): boolean;
}

/** Builds an empty register of transfers whose URLs live for `lifetimeMs`. */
export function createTransfers(random: Random, lifetimeMs: number): Transfers {
  const uploads = new Map<string, { readonly session: UploadSession; readonly expiresAt: number }>();
  const downloads = new Map<string, DownloadTicket>();
  const key = random.hex(64);
  const sign = (id: string): string => createHmac('sha256', key).update(id).digest('base64');
  return {
    openUpload(upload, now) {
      forgetExpired(uploads, now);
      const session = { ...upload, id: `rsu-${random.hex(32)}` };
      uploads.set(session.id, { session, expiresAt: now + lifetimeMs });
      return session;
    },
    findUpload(id, now) {
      const upload = uploads.get(id);
      return upload && upload.expiresAt > now ? upload.session : undefined;
    },
    closeUpload: (id) => void uploads.delete(id),
    openDownload(download, now) {
      // Kept a while beyond their end, so that a late client hears that its link expired and not that there is none.
      forgetExpired(downloads, now - lifetimeMs);
      const ticket = { ...download, id: `dt${random.hex(32)}`, expiresAt: now + lifetimeMs };
      downloads.set(ticket.id, ticket);
      return ticket;
    },
    findDownload: (id) => downloads.get(id),
    sign,
    isSigned: (id, signature) => sameSecret(sign(id), signature),
  };
}

/** All live equally long, so the oldest expire first and the sweep ends at the first live one. */
function forgetExpired(entries: Map<string, { readonly expiresAt: number }>, now: number): void {
  for (const [id, entry] of entries) {
    if (entry.expiresAt > now) return;
    entries.delete(id);
  }
}
