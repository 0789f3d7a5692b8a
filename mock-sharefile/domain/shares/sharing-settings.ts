/** How shares behave; what is marked GUESS is known from no public source. */
export interface SharingSettings {
  /** Whether a link that needs no login is open to people without a token. GUESS: yes, as AnonymousSharing suggests. */
  readonly anonymousShares: boolean;
  /** Whether clients may share, too: the account preference EnableClientSend. GUESS: yes. */
  readonly clientsMayShare: boolean;
  /** After how many days a share expires that says nothing about it; 0 is never. GUESS: never. */
  readonly shareDefaultExpirationDays: number;
  /** What using an expired share answers. GUESS: 404, for it is no longer listed either. */
  readonly expiredShareAnswer: 'not-found' | 'forbidden';
  /** When a download counts: with the first byte that is sent, or as soon as its URL is given. GUESS: when sent. */
  readonly shareDownloadsCounted: 'when-sent' | 'when-offered';
  /** What MaxDownloads limits: all downloads of a share, or those of each recipient. GUESS: all. */
  readonly shareDownloadLimitFor: 'share' | 'recipient';
  /** Whom RequireLogin lets in: everybody who can sign in to the account, or the recipients alone. GUESS: everybody. */
  readonly shareLoginAdmits: 'account' | 'recipients';
  /** Whether an upload through a request link may replace a file. GUESS: no, visitors add files only. */
  readonly requestUploadsMayOverwrite: boolean;
  /** Whose upload that of somebody without a name is. GUESS: the sharer's; or that of nobody who has an account. */
  readonly visitorUploadsAreBy: 'sharer' | 'nobody';
  /**
   * What becomes of the shares of a user who is deleted. GUESS: they die; or the account's first MasterAdmin takes
   * over.
   */
  readonly sharesOfDeletedUsers: 'die' | 'go-to-owner';
  /** Where a share of type Request names its folder. GUESS: in Parent, or else as its one Item. */
  readonly requestShareFolder: 'parent' | 'items' | 'either';
  /** What the path of a link begins with; the id of the share or of the recipient's alias follows. GUESS: `d-`, `r-`. */
  readonly sendLinkPrefix: string;
  readonly requestLinkPrefix: string;
  /** How many uses of a share are remembered; a limit of this mock. */
  readonly shareHistoryCapacity: number;
}

/** What holds unless told otherwise. */
export const DEFAULT_SHARING_SETTINGS: SharingSettings = {
  anonymousShares: true,
  clientsMayShare: true,
  shareDefaultExpirationDays: 0,
  expiredShareAnswer: 'not-found',
  shareDownloadsCounted: 'when-sent',
  shareDownloadLimitFor: 'share',
  shareLoginAdmits: 'account',
  requestUploadsMayOverwrite: false,
  visitorUploadsAreBy: 'sharer',
  sharesOfDeletedUsers: 'die',
  requestShareFolder: 'either',
  sendLinkPrefix: 'd-',
  requestLinkPrefix: 'r-',
  shareHistoryCapacity: 100,
};
