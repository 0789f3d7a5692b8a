/** How what people hang on items behaves: favorites, metadata, locks. None of it is documented, so all of it is GUESS. */
export interface AnnotationSettings {
  /** Whether FavoriteFolders are the folders among the Favorites, or a list of their own. GUESS: one list. */
  readonly favoriteLists: 'one' | 'two';
  /** Whether the folder `favorites` shows files, too. GUESS: yes, as the client capability ItemFavorites suggests. */
  readonly favoriteFilesAreShown: boolean;
  /** What becomes of an item that is made a favorite again. GUESS: the favorite stays as it was. */
  readonly favoriteTwice: 'keep' | 'refuse';
  /**
   * Whether PUT of favorites replaces the list, as PUT says, or adds to it, as the SDK's name Patch says. GUESS:
   * replaces.
   */
  readonly putFavorites: 'replace' | 'add';
  /** What DELETE of a user's favorites does without a body that names any. GUESS: it removes all of them. */
  readonly deleteFavoritesWithoutIds: 'all' | 'refuse';
  /** Whether all versions of a file share their metadata. GUESS: yes, as they share the stream. */
  readonly metadataOfVersions: 'shared' | 'own';
  /** Whether a copy gets the metadata of what it is a copy of. GUESS: yes; a move keeps it in any case. */
  readonly metadataIsCopied: boolean;
  /** What POST does with a Name that the item has already. GUESS: the new value takes the place of the old one. */
  readonly metadataNameTaken: 'replace' | 'refuse';
  /** Who sees metadata with IsPublic false: who may change the item, or all who see it. GUESS: who may change it. */
  readonly privateMetadataIsSeenBy: 'editors' | 'everybody';
  /**
   * Whether a lock keeps others out (capability HardLock), only tells of itself (SoftLock), or cannot be made. GUESS:
   * hard.
   */
  readonly fileLocks: 'hard' | 'soft' | 'off';
  /** What becomes of a lock when its owner locks the file again. GUESS: it begins anew, as with PATCH. */
  readonly fileLockTwice: 'renew' | 'refuse';
  /** Whether who manages the rights on a file may take away the lock of another. GUESS: yes, for its owner may be gone. */
  readonly fileLocksAreBrokenByManagers: boolean;
  /** How long a lock holds that says nothing about it. GUESS: an hour. */
  readonly fileLockMinutes: number;
}

/** What holds unless told otherwise. */
export const DEFAULT_ANNOTATION_SETTINGS: AnnotationSettings = {
  favoriteLists: 'one',
  favoriteFilesAreShown: true,
  favoriteTwice: 'keep',
  putFavorites: 'replace',
  deleteFavoritesWithoutIds: 'all',
  metadataOfVersions: 'shared',
  metadataIsCopied: true,
  metadataNameTaken: 'replace',
  privateMetadataIsSeenBy: 'editors',
  fileLocks: 'hard',
  fileLockTwice: 'renew',
  fileLocksAreBrokenByManagers: true,
  fileLockMinutes: 60,
};
