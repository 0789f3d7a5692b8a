/** Text whose JSON strings are whole again, and how many line breaks were taken out of them. */
export interface RejoinedText {
  readonly text: string;
  readonly lineBreaks: number;
}

/**
 * Takes line breaks out of JSON strings: a printed page wraps long strings, and a raw line break inside a string
 * is never legal JSON (RFC 8259, section 7), so nothing meant is lost.
 */
export function rejoinWrappedStrings(json: string): RejoinedText {
  let inString = false;
  let lineBreaks = 0;
  let text = '';
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charAt(at);
    if (inString && character === '\\') {
      text += character + json.charAt(at + 1);
      at += 1;
    } else if (inString && (character === '\n' || character === '\r')) {
      if (character === '\n') lineBreaks += 1;
    } else {
      if (character === '"') inString = !inString;
      text += character;
    }
  }
  return { text, lineBreaks };
}
