/**
 * Beginnings of names that have broken somebody's program: spaces, quotes, percent signs, other scripts, letters in
 * two Unicode forms, what shells and JSON and URLs give a meaning to. ShareFile itself forbids \ / : * ? " < > | and a
 * space or a full stop at the end.
 */
export const ODD_NAMES: readonly string[] = [
  'a',
  'B',
  'report',
  'two words ',
  'Übersicht ',
  'u\u0308bersicht ',
  '報告',
  'отчёт',
  'تقرير',
  '📎',
  "O'Brien ",
  '100% sure ',
  '%2F',
  'a+b&c=d ',
  '#1 ',
  '{id} ',
  '$HOME ',
  '~tmp',
  '(copy) ',
  '[x]',
  'null',
  'true',
  '0',
  '-rf ',
  'a..b ',
  '$& ',
  'x'.repeat(120),
  '\u200bzero width ',
  "where=1' or '1'='1 ",
];

/** Endings of file names. */
export const ENDINGS: readonly string[] = ['.txt', '.txt', '.PDF', '', '.tar.gz', '.json'];
