import type { ObservedChange, Replay } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';

/**
 * Whether a change lies below the root folder that the instance was told to watch. Of a root that is no path (`home`,
 * `favorites`) nobody can tell from outside.
 */
export function isWatched({ path }: ObservedChange, { request }: Replay): boolean {
  const root = readMember(request.body, ['configuration', 'document.root.folder.name']);
  if (typeof root !== 'string') return true;
  const folder = namesOf(root);
  const names = namesOf(path);
  return folder.length < names.length && folder.every((name, index) => name === names[index]);
}

function namesOf(path: string): readonly string[] {
  const names = path.split('/').filter((name) => name !== '');
  return names[0]?.toLowerCase() === 'top' ? names.slice(1) : names;
}
