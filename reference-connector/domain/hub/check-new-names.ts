import { ConnectorError } from '../connector-error.ts';
import type { HubPath } from './hub-path.ts';

const FORBIDDEN = /[\\:*?"<>|\u0000-\u001f\u007f]/;
const LONGEST_NAME = 256;

/**
 * Refuses names that ShareFile does not take, before anything is made on the way to them: `\ / : * ? " < > |`, control
 * characters, a space or dot at either end, more than 256 characters (Citrix article CTX234774 as rclone applies it).
 * Throws `request-not-valid`.
 */
export function checkNewNames(path: HubPath): void {
  for (const name of path) {
    if (FORBIDDEN.test(name)) throw notAName(name, 'has a character in it that ShareFile does not take');
    if (/^[ .]|[ .]$/.test(name)) throw notAName(name, 'begins or ends with a space or a dot');
    if (name.length > LONGEST_NAME) throw notAName(name, `has more than ${String(LONGEST_NAME)} characters`);
  }
}

function notAName(name: string, reason: string): ConnectorError {
  return new ConnectorError('request-not-valid', `The name ${JSON.stringify(name.slice(0, 80))} ${reason}.`);
}
