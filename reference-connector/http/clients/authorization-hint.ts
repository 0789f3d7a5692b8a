import type { RequiredAuthorization } from '../../domain/authorize.ts';

const FORM = 'User <secret>, Organization <secret>[, Element <token>]';

const KEYWORDS = ['User', 'Organization', 'Element'] as const;
/** Characters of a header that are looked at. */
const LONGEST_READ = 4096;

/**
 * What is wrong with the form of an Authorization header that was refused, never whether a secret is right; undefined
 * where the form is good.
 */
export function toAuthorizationHint(
  header: string | undefined,
  required: RequiredAuthorization,
  keywords: 'as-documented' | 'any-case',
): string | undefined {
  if (header === undefined) return `There is no Authorization header. Its form is ${FORM}.`;
  const parts = header
    .slice(0, LONGEST_READ)
    .split(',')
    .map((part) => part.trim().split(/\s+/));
  const words = parts.map(([word = '']) => word);
  const names = words.map((word) => KEYWORDS.find((name) => name.toLowerCase() === word.toLowerCase()));
  if (names.includes(undefined)) return `A part is neither User, Organization nor Element. The form is ${FORM}.`;
  if (keywords === 'as-documented' && words.some((word, at) => word !== names[at])) {
    return 'User, Organization and Element are written with a capital letter.';
  }
  const empty = parts.findIndex(([, secret]) => secret === undefined);
  if (empty >= 0) return `${names[empty] ?? ''} has no secret; the documentation's placeholders have to be filled in.`;
  if (parts.some(({ length }) => length > 2)) return `Parts are separated by commas. The form is ${FORM}.`;
  const needed = required === 'user-and-organization' ? ['User', 'Organization'] : ['User', 'Element'];
  return needed.every((word) => names.some((name) => name === word))
    ? undefined
    : `This call needs ${needed.join(' and ')}.`;
}
