import type { MemberPath } from './body-member.ts';

/** What goes into the blanks of the documented requests. */
export interface BlankValues {
  readonly userSecret: string;
  readonly organizationSecret: string;
  /** A fresh authorization grant code; each can be used once. */
  readonly code: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Redirect URI as registered with the OAuth client. */
  readonly oauthCallbackUrl: string;
  /** Where notifications are to go. */
  readonly callbackUrl: string;
  readonly signatureKey: string;
  readonly refreshIntervalMinutes: number;
  readonly subdomain: string;
  readonly name: string;
  readonly tag: string;
}

/** One place of the documented bodies that is a blank: when it counts as one, and what goes there. */
export interface BlankRule {
  readonly path: MemberPath;
  readonly isBlank: (was: string) => boolean;
  readonly value: (values: BlankValues) => string;
  /** What the report says was put there; secrets are described by it. */
  readonly described: (values: BlankValues) => string;
}

const inConfiguration = (key: string): MemberPath => ['configuration', key];

/** Empty, a name in angle brackets, or a row of x: what the page prints where the reader has to put something. */
const isPlaceholder = (was: string): boolean => /^(?:\s*|<[^>]*>|x+)$/i.test(was);

/** `mycoolapp.com` is the page's stand-in for the reader's own application, whatever follows the scheme. */
const isReadersOwnUrl = (was: string): boolean =>
  isPlaceholder(was) || /^https?[:;]\/\/(?:www\.)?mycoolapp\.com(?:\/|$)/i.test(was);

/** All blanks of the documented bodies, in the order in which the page prints them. */
export const BLANK_RULES: readonly BlankRule[] = [
  {
    path: ['providerData', 'code'],
    // Also the code that the webhook command prints: a grant code can be used once, so a printed one is stale.
    isBlank: () => true,
    value: ({ code }) => code,
    described: () => 'a fresh authorization grant code',
  },
  {
    path: inConfiguration('oauth.callback.url'),
    isBlank: isReadersOwnUrl,
    value: ({ oauthCallbackUrl }) => oauthCallbackUrl,
    described: ({ oauthCallbackUrl }) => oauthCallbackUrl,
  },
  {
    path: inConfiguration('oauth.api.key'),
    isBlank: isPlaceholder,
    value: ({ apiKey }) => apiKey,
    described: () => "the OAuth client's id",
  },
  {
    path: inConfiguration('oauth.api.secret'),
    isBlank: isPlaceholder,
    value: ({ apiSecret }) => apiSecret,
    described: () => "the OAuth client's secret",
  },
  {
    path: inConfiguration('document.root.folder.name'),
    isBlank: isPlaceholder,
    // The page: "The /top folder is the root level folder."
    value: () => '/top',
    described: () => '/top',
  },
  {
    path: inConfiguration('sharefile.subdomain'),
    isBlank: (was) => isPlaceholder(was) || was === 'cloud-elements',
    value: ({ subdomain }) => subdomain,
    described: ({ subdomain }) => subdomain,
  },
  {
    path: inConfiguration('event.notification.callback.url'),
    isBlank: isReadersOwnUrl,
    value: ({ callbackUrl }) => callbackUrl,
    described: ({ callbackUrl }) => callbackUrl,
  },
  {
    path: inConfiguration('event.notification.signature.key'),
    isBlank: isPlaceholder,
    value: ({ signatureKey }) => signatureKey,
    described: () => 'a signature key',
  },
  {
    path: inConfiguration('event.poller.refresh_interval'),
    isBlank: isPlaceholder,
    value: ({ refreshIntervalMinutes }) => String(refreshIntervalMinutes),
    described: ({ refreshIntervalMinutes }) => String(refreshIntervalMinutes),
  },
  {
    path: ['tags', 0],
    isBlank: isPlaceholder,
    value: ({ tag }) => tag,
    described: ({ tag }) => tag,
  },
  {
    path: ['name'],
    isBlank: isPlaceholder,
    value: ({ name }) => name,
    described: ({ name }) => name,
  },
];
