import { ConnectorError } from '../../connector-error.ts';

/** An unquoted `T` between date and time, in a pattern. */
const BARE_T = /yyyy-MM-ddTHH/;
/** A where clause that ends behind its operator, or compares with nothing. */
const EMPTY_WHERE = /where=lastmodifieddate=(?:''?)?(?:$|&)/i;

/**
 * Throws `shell-removed-quotes` when the text shows the paste accident of the documented curl: inside `-d '...'` the
 * shell takes the single quotes of the JSON away and expands `${gmtDate:...}` to nothing. `place` names the member.
 */
export function refuseShellPaste(place: string, text: string): void {
  const found = BARE_T.exec(text)?.[0] ?? EMPTY_WHERE.exec(text)?.[0];
  if (found === undefined) return;
  throw new ConnectorError(
    'shell-removed-quotes',
    `${place} contains ${found}: the shell removed the single quotes of the request body ` +
      "(and the date template with them), because the body was given between single quotes. Write each ' inside it as '\\'' " +
      'or put the body in a file and send it with --data-binary @file.',
  );
}
