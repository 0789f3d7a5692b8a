import type { Evidence, Finding } from '../../../schemas/index.ts';

/** How much evidence a finding shows. */
const MOST_EVIDENCE = 12;

/** Makes a finding, unless there is no evidence for it. */
export function findingOf(
  { id, title, text, quirk }: Omit<Finding, 'level' | 'evidence'>,
  evidence: readonly Evidence[],
): readonly Finding[] {
  if (evidence.length === 0) return [];
  const more = evidence.length - MOST_EVIDENCE;
  const shown = more > 0 ? [...evidence.slice(0, MOST_EVIDENCE), { text: `and ${more} more` }] : evidence;
  return [{ id, level: 'note', title, text, ...(quirk !== undefined && { quirk }), evidence: shown }];
}
