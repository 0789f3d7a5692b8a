/** Text that may stand in a page as it is. */
export interface SafeHtml {
  readonly safe: string;
}

/** What can be put into a page: everything but SafeHtml is escaped. */
export type HtmlPart = SafeHtml | string | number | undefined | readonly HtmlPart[];

/** Characters that no page may hold; a subject may send them. */
const NOT_IN_HTML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of a page: what is filled in is escaped unless it is a piece of a page itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): SafeHtml {
  return { safe: texts.map((text, place) => text + toHtml(parts[place])).join('') };
}

function toHtml(part: HtmlPart): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return isSafe(part) ? part.safe : part.map(toHtml).join('');
}

function isSafe(part: SafeHtml | readonly HtmlPart[]): part is SafeHtml {
  return 'safe' in part;
}

function escapeHtml(text: string): string {
  return text.replace(NOT_IN_HTML, '\uFFFD').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
