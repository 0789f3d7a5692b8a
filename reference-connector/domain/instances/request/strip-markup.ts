/**
 * Removes markup from a name or tag and keeps the text inside, as the vendor's suite demands. Deliberately minimal
 * (tags and comments only): the result is shown as JSON text, it is not a defence for HTML pages.
 */
export function stripMarkup(text: string): string {
  let stripped = text;
  for (;;) {
    const next = stripped.replaceAll(/<!--[\s\S]*?-->|<\/?[A-Za-z][^<>]*>/g, '');
    // Removing a tag can join two halves of another.
    if (next === stripped) return stripped.trim();
    stripped = next;
  }
}
