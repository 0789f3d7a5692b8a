/** What somebody may do with a folder and all that is in it. */
export interface Rights {
  readonly canView: boolean;
  readonly canDownload: boolean;
  readonly canUpload: boolean;
  readonly canDelete: boolean;
  readonly canManagePermissions: boolean;
}

/** The rights of one user or group on one folder. */
export interface AccessControl extends Rights {
  readonly itemId: string;
  /** Id of a user or of a group. */
  readonly principalId: string;
  readonly notifyOnUpload: boolean;
  readonly notifyOnDownload: boolean;
}

/** How the body of AccessControls/Clone calls its members. */
export interface CloneMemberNames {
  readonly folder: string;
  readonly principal: string;
  readonly clones: string;
}

/** How rights are decided. */
export interface AccessSettings {
  /** The right that a rename, or any other change of an item where it lies, needs. GUESS: to upload. */
  readonly renameNeeds: keyof Rights;
  /** The right that an item needs beside it to go elsewhere. GUESS: to delete, for it vanishes from where it was. */
  readonly moveNeeds: keyof Rights;
  /** GUESS: `FolderId`, `PrincipalId`, `ClonePrincipalIds`; the body of Clone is in no public model. */
  readonly cloneMemberNames: CloneMemberNames;
  /**
   * Whether a MasterAdmin may do everything outside the home folders of others. The service has the account preference
   * AdminIsSuperUser for it; GUESS: it is on.
   */
  readonly masterAdminMayDoAll: boolean;
  /** What employees may do in a shared folder for which nobody gave them rights. GUESS: nothing. */
  readonly rightsWithoutControl: 'none' | 'all';
  /** How an item answers whom it is hidden from. GUESS: 403, as the reason NotAuthorized of the SDK suggests. */
  readonly hiddenItems: 'forbidden' | 'not-found';
}

/** What holds unless told otherwise. */
export const DEFAULT_ACCESS_SETTINGS: AccessSettings = {
  renameNeeds: 'canUpload',
  moveNeeds: 'canDelete',
  cloneMemberNames: { folder: 'FolderId', principal: 'PrincipalId', clones: 'ClonePrincipalIds' },
  masterAdminMayDoAll: true,
  rightsWithoutControl: 'none',
  hiddenItems: 'forbidden',
};

/** Everything. */
export const ALL_RIGHTS: Rights = {
  canView: true,
  canDownload: true,
  canUpload: true,
  canDelete: true,
  canManagePermissions: true,
};

/** Nothing. */
export const NO_RIGHTS: Rights = {
  canView: false,
  canDownload: false,
  canUpload: false,
  canDelete: false,
  canManagePermissions: false,
};

/**
 * Gives the rights that follow from those asked for (SDK): who may download may view, who may not download may not
 * delete, and managing needs uploading, downloading and deleting.
 */
export function withImpliedRights<Control extends Rights>(asked: Control): Control {
  const canDelete = asked.canDelete && asked.canDownload;
  return {
    ...asked,
    canView: asked.canView || asked.canDownload,
    canDelete,
    canManagePermissions: asked.canManagePermissions && asked.canUpload && asked.canDownload && canDelete,
  };
}

/** Gives what is allowed by the one or by the other. */
export function unitedRights(a: Rights, b: Rights): Rights {
  return {
    canView: a.canView || b.canView,
    canDownload: a.canDownload || b.canDownload,
    canUpload: a.canUpload || b.canUpload,
    canDelete: a.canDelete || b.canDelete,
    canManagePermissions: a.canManagePermissions || b.canManagePermissions,
  };
}
