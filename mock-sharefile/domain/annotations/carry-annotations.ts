import type { Account } from '../accounts/account.ts';
import type { ItemRecord } from '../items/item-record.ts';
import { metadataHolderOf, setMetadata } from './metadata-entry.ts';
import { createMetadataList } from './metadata-list.ts';

/** Writes down about a copy what is written down about its source, unless the settings say that copies begin without. */
export function copyMetadata(account: Account, source: ItemRecord, copy: ItemRecord): void {
  const { metadata, annotationSettings, ids } = account;
  const entries = annotationSettings.metadataIsCopied && metadata.get(metadataHolderOf(source, annotationSettings));
  if (!entries) return;
  const holderId = metadataHolderOf(copy, annotationSettings);
  // What is copied over a file comes to what that has already.
  const list = createMetadataList(metadata.get(holderId) ?? []);
  for (const entry of entries) list.put({ ...entry, id: list.named(entry.name)?.id ?? ids.metadata() });
  setMetadata(metadata, holderId, list.all());
}

/** Drops what hangs on an item, or on a version, that is gone for good. */
export function forgetAnnotations(account: Account, id: string): void {
  setMetadata(account.metadata, id, []);
  account.fileLocks.delete(id);
  account.accessControls.delete(id);
}
