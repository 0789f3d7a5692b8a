/** An API path taken apart: its route key and the ids that stood in parentheses. */
export interface ApiPath {
  /** `/items()/children`: lower case, for entity names are taken in any case (GUESS). */
  readonly key: string;
  readonly ids: readonly string[];
}

const NO_IDS: readonly string[] = [];

/**
 * Takes apart what follows `/sf/v3`, such as `/Items(fo…)/Children`. Gives undefined for unbalanced parentheses and
 * for percent-encoding that cannot be read; `Items%28id%29` is the same as `Items(id)`.
 */
export function parseApiPath(path: string): ApiPath | undefined {
  const text = path.includes('%') ? decode(path) : path;
  if (text === undefined) return undefined;
  let key = '';
  let ids: string[] | undefined;
  let start = 1;
  while (start < text.length) {
    const slash = text.indexOf('/', start);
    const end = slash === -1 ? text.length : slash;
    const open = text.indexOf('(', start);
    if (open === -1 || open > end) key += `/${text.slice(start, end).toLowerCase()}`;
    else {
      if (text.charCodeAt(end - 1) !== CLOSING_PARENTHESIS) return undefined;
      key += `/${text.slice(start, open).toLowerCase()}()`;
      ids ??= [];
      ids.push(text.slice(open + 1, end - 1));
    }
    start = end + 1;
  }
  return { key, ids: ids ?? NO_IDS };
}

const CLOSING_PARENTHESIS = 41;

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
