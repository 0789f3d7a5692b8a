import type { Random } from '../ports.ts';

/** Makes the ids of one account: GUID look-alikes whose first characters tell the kind. */
export interface IdGenerator {
  folder(): string;
  homeFolder(): string;
  file(): string;
  user(): string;
  account(): string;
  webhook(): string;
  group(): string;
  /** `s` and 16 hexadecimal digits. */
  share(): string;
  /** `a` and 16 hexadecimal digits: a recipient of a share. */
  shareAlias(): string;
  /** `m`, for what is written down about an item. */
  metadata(): string;
  /** A GUID without a prefix. */
  plain(): string;
}

const GUID_LENGTH = 36;
const GUID_BREAKS = [8, 12, 16, 20];

/** Builds an id generator; equal randomness gives equal ids. */
export function createIdGenerator(random: Random): IdGenerator {
  const withPrefix = (prefix: string) => (): string => toGuid(prefix + random.hex(32 - prefix.length));
  return {
    folder: withPrefix('fo'),
    homeFolder: withPrefix('foh'),
    file: withPrefix('fi'),
    user: withPrefix(''),
    account: withPrefix('a'),
    webhook: withPrefix('w'),
    group: withPrefix('g'),
    share: () => `s${random.hex(16)}`,
    shareAlias: () => `a${random.hex(16)}`,
    metadata: withPrefix('m'),
    plain: withPrefix(''),
  };
}

/**
 * Gives the stream id of an item whose first version has that id: the same digits behind another prefix. How the service
 * makes stream ids is not documented (GUESS); an id that follows from another need not be kept a million times.
 */
export function firstStreamId(id: string): string {
  return `st${id.slice(2)}`;
}

/**
 * Gives the canonical form of an id: ids compare case-insensitively and their hyphens are optional
 * (Citrix' own SDK tests). What is no GUID look-alike is only put into lower case.
 */
export function canonicalId(id: string): string {
  const compact = id.replaceAll('-', '').toLowerCase();
  return compact.length === 32 ? toGuid(compact) : id.toLowerCase();
}

/** Tells whether `id` already has the length of a canonical id. */
export function looksCanonical(id: string): boolean {
  return id.length === GUID_LENGTH;
}

function toGuid(compact: string): string {
  const [a, b, c, d] = GUID_BREAKS;
  return [compact.slice(0, a), compact.slice(a, b), compact.slice(b, c), compact.slice(c, d), compact.slice(d)].join(
    '-',
  );
}
