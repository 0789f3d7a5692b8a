import type { SendToShareFile, StreamFromShareFile } from '../send-to-share-file.ts';
import type { ShareFileClient } from '../share-file-client.ts';

/** The part of an account that an instance shows as documents. */
export interface DocumentSpace {
  readonly client: ShareFileClient;
  /** To ShareFile's storage hosts, whose addresses carry their own authorization. */
  readonly send: SendToShareFile;
  readonly stream: StreamFromShareFile;
  /** Resolves that many seconds later in the time of the world. */
  readonly wait: (seconds: number) => Promise<void>;
  /** `document.root.folder.name`: a shortcut such as /top, or a path. Paths of the hub begin there. */
  readonly rootFolder: string;
  /** Whether an id opens what is not below the root folder. */
  readonly idsOutsideRootFolder: 'hidden' | 'shown';
  /** What a copy onto itself with overwrite comes to. */
  readonly copyOntoItself: 'unchanged' | 'conflict';
  /** How long to wait for what ShareFile does later; 0 not at all. */
  readonly asyncOperationWaitSeconds: number;
}
