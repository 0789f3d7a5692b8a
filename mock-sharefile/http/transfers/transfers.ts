import { createHmac } from 'node:crypto';
import type { Random } from '../../ports.ts';
import type { ContentDraft } from '../../delivery/content-draft.ts';
import type { Account } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import type { FileRecord, ItemRecord } from '../../domain/items/item-record.ts';
import { sameSecret } from '../../domain/oauth/same-secret.ts';

/** How a file comes: in one body, piece after piece, or in pieces side by side. */
export type UploadMethod = 'Standard' | 'Streamed' | 'Threaded';

/** What a sender says of the whole file when all of it is sent, as parameters of a URL. */
export interface SaidOfFile {
  readonly size?: string | undefined;
  readonly hash?: string | undefined;
}

/** An upload that was announced and may now come. */
export interface UploadSession {
  readonly id: string;
  readonly account: Account;
  readonly user: User;
  /** Who the file is by, if not by the user whose rights are used. */
  readonly byUserId?: string;
  readonly method: UploadMethod;
  readonly parentId: string;
  readonly raw: boolean;
  /** Whether its URIs ask for JSON, for it was announced with `responseFormat=json`. */
  readonly asksForJson: boolean;
  /** How many threads the sender wants to use. */
  readonly threadCount: number | undefined;
  readonly fileName: string | undefined;
  readonly fileSize: number;
  readonly overwrite: boolean;
  /** Whether an archive is to be unpacked. */
  readonly unzip: boolean;
  readonly canResume: boolean;
  readonly title: string | undefined;
  readonly details: string | undefined;
  readonly clientCreatedAt: number | undefined;
  readonly clientModifiedAt: number | undefined;
  readonly expirationDays: number | undefined;
  readonly baseFileId: string | undefined;
  /** What the last piece said of the whole file, which a FinishUri need not say again. */
  said: SaidOfFile;
  /** What has arrived; it is no file before all has. */
  readonly draft: ContentDraft;
  /** Told of the file once it is there. */
  readonly onStored?: (file: FileRecord) => void;
  /** How many of its requests were refused on purpose (setting `abortedUploadRequests`). */
  abortedCount: number;
}

/** A download that was allowed. */
export interface DownloadTicket {
  readonly id: string;
  readonly account: Account;
  readonly user: User;
  /** The file, or what goes into an archive. */
  readonly items: readonly ItemRecord[];
  /** Those of them that were in the recycle bin when it was allowed. */
  readonly deletedIds: ReadonlySet<string>;
  /** Undefined for the download of one file as it is. */
  readonly archive: { readonly fileName: string; readonly allVersions: boolean } | undefined;
  /** Told of each request for its bytes; throws to refuse it. */
  readonly onSent?: () => void;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** An upload before it has an id. */
export type NewUpload = Omit<UploadSession, 'id' | 'abortedCount' | 'said'>;

/** What tells that two uploads are of one file. */
export type ResumeKey = Pick<UploadSession, 'user' | 'parentId' | 'method' | 'fileName' | 'fileSize'>;

/** What is announced and not yet done, and the signatures of its URLs. */
export interface Transfers {
  openUpload(upload: NewUpload, now: number): UploadSession;
  findUpload(id: string, now: number): UploadSession | undefined;
  /** Finds an open upload of the same file by the same user that may be resumed. */
  findResumable(upload: ResumeKey, now: number): UploadSession | undefined;
  closeUpload(id: string): void;
  openDownload(download: Omit<DownloadTicket, 'id' | 'expiresAt'>, now: number): DownloadTicket;
  findDownload(id: string): DownloadTicket | undefined;
  /**
   * Signs the id of a transfer and, where its URL says it, when that expires. What clients append to the URL is not
   * covered, as with the service (quirk Q30).
   */
  sign(id: string, expiry?: string): string;
  isSigned(signed: { readonly id: string; readonly expiry?: string }, signature: string): boolean;
}

/** Builds an empty register of transfers whose URLs live for `lifetimeMs`. */
export function createTransfers(random: Random, lifetimeMs: number): Transfers {
  const uploads = new Map<string, { readonly session: UploadSession; readonly expiresAt: number }>();
  const downloads = new Map<string, DownloadTicket>();
  const key = random.hex(64);
  const sign = (id: string, expiry = ''): string =>
    createHmac('sha256', key).update(`${id} ${expiry}`).digest('base64');
  return {
    openUpload(upload, now) {
      forgetExpired(uploads, now, ({ session }) => void session.draft.discard());
      const session = { ...upload, id: `rsu-${random.hex(32)}`, abortedCount: 0, said: {} };
      uploads.set(session.id, { session, expiresAt: now + lifetimeMs });
      return session;
    },
    findUpload(id, now) {
      const upload = uploads.get(id);
      return upload && upload.expiresAt > now ? upload.session : undefined;
    },
    findResumable(wanted, now) {
      for (const { session, expiresAt } of uploads.values()) {
        if (expiresAt > now && session.canResume && isSameFile(session, wanted)) return session;
      }
      return undefined;
    },
    closeUpload: (id) => void uploads.delete(id),
    openDownload(download, now) {
      // Kept a while beyond their end, so that a late client hears that its link expired and not that there is none.
      forgetExpired(downloads, now - lifetimeMs, () => undefined);
      const ticket = { ...download, id: `dt${random.hex(32)}`, expiresAt: now + lifetimeMs };
      downloads.set(ticket.id, ticket);
      return ticket;
    },
    findDownload: (id) => downloads.get(id),
    sign,
    isSigned: ({ id, expiry }, signature) => sameSecret(sign(id, expiry), signature),
  };
}

function isSameFile(session: UploadSession, wanted: ResumeKey): boolean {
  return (
    session.user === wanted.user &&
    session.parentId === wanted.parentId &&
    session.method === wanted.method &&
    session.fileSize === wanted.fileSize &&
    session.fileName?.toLowerCase() === wanted.fileName?.toLowerCase()
  );
}

/** All live equally long, so the oldest expire first and the sweep ends at the first live one. */
function forgetExpired<Entry extends { readonly expiresAt: number }>(
  entries: Map<string, Entry>,
  now: number,
  onForget: (entry: Entry) => void,
): void {
  for (const [id, entry] of entries) {
    if (entry.expiresAt > now) return;
    entries.delete(id);
    onForget(entry);
  }
}
