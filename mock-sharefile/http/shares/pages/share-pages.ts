import type { ItemRecord } from '../../../domain/items/item-record.ts';
import type { Share } from '../../../domain/shares/share.ts';
import { escapeHtml, toPage } from '../../html-page.ts';

/** What a page needs to know. */
export interface SharePage {
  readonly share: Share;
  /** Path of the page, without a slash at its end. */
  readonly path: string;
  /** Whether the visitor has to say who he is. */
  readonly asksWho: boolean;
}

const WHO = `<p><label>Your name <input name="Name" type="text" autocomplete="name" required></label></p>
<p><label>Your email <input name="Email" type="email" autocomplete="email" required></label></p>
<p><label>Company <input name="Company" type="text" autocomplete="organization"></label></p>
`;

/** Writes the page on which visitors get what is shared. */
export function downloadPage({ share, path, asksWho }: SharePage, items: readonly ItemRecord[]): string {
  const title = share.title === '' ? 'Files for you' : share.title;
  const rows = items.map((item) => `<li>${describe(item)}${share.isViewOnly ? '' : ` ${button(item)}`}</li>`);
  const all = items.length > 1 && !share.isViewOnly ? '<p><button>Download all</button></p>\n' : '';
  const note = share.isViewOnly ? '<p>These files are to be looked at only.</p>\n' : '';
  const list = rows.length === 0 ? '<p>There is nothing here any more.</p>\n' : `<ul>\n${rows.join('\n')}\n</ul>\n`;
  return toPage(
    title,
    `<h1>${escapeHtml(title)}</h1>
${note}<form method="get" action="${escapeHtml(path)}/download">
${asksWho && !share.isViewOnly ? WHO : ''}${list}${all}</form>`,
  );
}

/** Writes the page on which visitors send files; `received` are the names of those that have just come. */
export function requestPage({ share, path, asksWho }: SharePage, received: readonly string[]): string {
  const title = share.title === '' ? 'Send files' : share.title;
  const names = received.map((name) => `<li>${escapeHtml(name)}</li>`).join('\n');
  const thanks = received.length === 0 ? '' : `<div role="status"><p>Received:</p>\n<ul>\n${names}\n</ul></div>\n`;
  return toPage(
    title,
    `<h1>${escapeHtml(title)}</h1>
${thanks}<form method="post" enctype="multipart/form-data" action="${escapeHtml(path)}">
${asksWho ? WHO : ''}<p><label>Files <input name="Filedata" type="file" multiple required></label></p>
<p><button>Send</button></p>
</form>`,
  );
}

/** Writes the page that says why a link does not do what was wanted. */
export function linkErrorPage(message: string): string {
  return toPage('ShareFile', `<h1>This is not possible</h1>\n<p role="alert">${escapeHtml(message)}</p>`);
}

function describe(item: ItemRecord): string {
  const size = item.kind === 'File' || item.kind === 'Folder' ? ` (${String(item.sizeBytes)} bytes)` : '';
  return `${escapeHtml(item.name)}${size}`;
}

function button(item: ItemRecord): string {
  if (item.kind !== 'File' && item.kind !== 'Folder') return '';
  return `<button name="id" value="${escapeHtml(item.id)}">Download</button>`;
}
