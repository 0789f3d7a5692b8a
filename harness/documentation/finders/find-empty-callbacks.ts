import { membersOfPage } from '../page/members-of.ts';
import type { Page } from '../page/page.ts';
import type { DocumentationFinding } from '../rules.ts';

const CONSEQUENCES: ReadonlyMap<string, string> = new Map([
  ['event.notification.callback.url', 'Events are on and go nowhere.'],
  ['oauth.callback.url', 'The provider refuses a redirect URI that differs from the registered one.'],
]);

/** Callback URLs that are empty strings. */
export function findEmptyCallbacks(page: Page): readonly DocumentationFinding[] {
  return membersOfPage(page).flatMap(({ name, value, line }) => {
    const consequence = CONSEQUENCES.get(name);
    return value?.trim() === '' && consequence !== undefined
      ? [{ id: 'callback-url-is-empty', line, text: `${name} is empty`, consequence }]
      : [];
  });
}
