import { escapeHtml, toPage } from '../html-page.ts';

/** Builds the page on which somebody signs in and allows an application to act for him. */
export function signInPage(formAction: string, clientId: string, fault?: string): string {
  return toPage(
    'Sign in to ShareFile',
    `<h1>Sign in</h1>
<p>The application <strong>${escapeHtml(clientId)}</strong> asks for access to your ShareFile account.</p>
${fault === undefined ? '' : `<p role="alert">${escapeHtml(fault)}</p>\n`}<form method="post" action="${escapeHtml(formAction)}">
<p><label>Email <input name="username" type="text" autocomplete="username" required></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password"></label></p>
<p><button name="action" value="allow">Sign in and allow</button> <button name="action" value="deny" formnovalidate>Deny</button></p>
</form>`,
  );
}

/** Builds the page that says why nobody can sign in this way. */
export function signInErrorPage(message: string): string {
  return toPage('ShareFile', `<h1>This sign-in is not possible</h1>\n<p role="alert">${escapeHtml(message)}</p>`);
}
