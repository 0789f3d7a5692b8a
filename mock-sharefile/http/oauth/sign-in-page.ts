/** Builds the page on which somebody signs in and allows an application to act for him. */
export function signInPage(formAction: string, clientId: string, fault?: string): string {
  return page(
    'Sign in to ShareFile',
    `<h1>Sign in</h1>
<p>The application <strong>${escape(clientId)}</strong> asks for access to your ShareFile account.</p>
${fault === undefined ? '' : `<p role="alert">${escape(fault)}</p>\n`}<form method="post" action="${escape(formAction)}">
<p><label>Email <input name="username" type="text" autocomplete="username" required></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password"></label></p>
<p><button name="action" value="allow">Sign in and allow</button> <button name="action" value="deny" formnovalidate>Deny</button></p>
</form>`,
  );
}

/** Builds the page that says why nobody can sign in this way. */
export function signInErrorPage(message: string): string {
  return page('ShareFile', `<h1>This sign-in is not possible</h1>\n<p role="alert">${escape(message)}</p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body>
${body}
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
