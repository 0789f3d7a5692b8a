const BASE_PATH = '/elements/api-v2';

/**
 * Points a documented URL at the subject: scheme and host are replaced, the path is kept. A subject URL that has a
 * path of its own keeps it in front, and may end in the base path `/elements/api-v2`.
 */
export function toSubjectUrl(documentedUrl: string, subjectUrl: string): string {
  const documented = new URL(documentedUrl);
  const subject = new URL(subjectUrl);
  const prefix = subject.pathname.replace(/\/+$/, '');
  const stem = prefix.endsWith(BASE_PATH) ? prefix.slice(0, -BASE_PATH.length) : prefix;
  return `${subject.origin}${stem}${documented.pathname}${documented.search}`;
}
