/** What no public source settles about the platform: its secrets, its numbers and its limits. */
export interface PlatformSettings {
  /** User secret of the Authorization header; drawn from the world's chance when not given. */
  readonly userSecret: string | undefined;
  /** Organization secret of the Authorization header; drawn from the world's chance when not given. */
  readonly organizationSecret: string | undefined;
  /** Number of the platform account that notifications carry. */
  readonly accountId: number;
  /** Number of the company that notifications carry. */
  readonly companyId: number;
  /** Number of the user that notifications and instances carry. */
  readonly userId: number;
  /** Number of the ShareFile element; 450 in the documented instance. */
  readonly elementId: number;
  /** B-20: what a call answers when ShareFile refuses the instance's tokens; documented is 401. */
  readonly refusedTokenStatus: 401 | 500 | 502;
  /** Largest event; larger ones are neither stored nor dispatched (documented: 8 MB, B-16). Bytes of the notification. */
  readonly eventLimitBytes: number;
  /** Largest inbound body and API request (documented: 8 MB). Bytes. */
  readonly bodyLimitBytes: number;
  /** How long ShareFile may take to answer. Milliseconds. */
  readonly shareFileTimeoutMs: number;
}

/** The likeliest choices. */
export const PLATFORM_DEFAULTS: PlatformSettings = {
  userSecret: undefined,
  organizationSecret: undefined,
  accountId: 19021,
  companyId: 17520,
  userId: 20735,
  elementId: 450,
  refusedTokenStatus: 401,
  eventLimitBytes: 8 * 1024 * 1024,
  bodyLimitBytes: 8 * 1024 * 1024,
  shareFileTimeoutMs: 30_000,
};
