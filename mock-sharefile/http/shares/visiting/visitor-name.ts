import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { Share } from '../../../domain/shares/share.ts';
import type { ApiContext } from '../../request/request-context.ts';
import type { Query } from '../../routing/parse-query.ts';

/**
 * Says who uses a share: somebody who is signed in, or whom the query names by Name and Email. Throws `bad-request` if the
 * share asks for both and they are missing. GUESS: of those who are signed in nothing is asked.
 */
export function visitorName(context: ApiContext, share: Share, query: Query): string {
  if (context.isVisitor !== true) return context.user.email;
  const name = query.get('name')?.trim() ?? '';
  const email = query.get('email')?.trim() ?? '';
  if (share.requireUserInfo && (name === '' || !/^[^\s@]+@[^\s@]+$/.test(email))) {
    throw new ShareFileError('bad-request', 'This share asks who you are: give your Name and your Email.');
  }
  return email === '' ? name : email;
}
