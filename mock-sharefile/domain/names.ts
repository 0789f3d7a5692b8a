const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f]/;

/**
 * Says what is wrong with the name of an item, or nothing. Rules from Citrix article CTX234774 as rclone applies them:
 * no `\ / : * ? " < > |`, no control characters, no space or dot at either end.
 */
export function nameFault(name: string, maxLength: number): string | undefined {
  if (name === '') return 'A name must not be empty.';
  if (name.length > maxLength) return `A name has at most ${maxLength} characters, this one has ${name.length}.`;
  const forbidden = FORBIDDEN.exec(name);
  if (forbidden)
    return `The name ${JSON.stringify(name)} contains ${JSON.stringify(forbidden[0])}, which is not allowed.`;
  if (/\p{Surrogate}/u.test(name)) return 'A name must be well-formed Unicode; this one has half a surrogate pair.';
  if (/^[ .]|[ .]$/.test(name)) return `The name ${JSON.stringify(name)} must not begin or end with a space or a dot.`;
  return undefined;
}

/** Gives the form in which two names of one folder are compared: case does not matter, normalisation forms do. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** Gives `report (2).txt` for `report.txt` and 2: what an upload that must not overwrite is called. */
export function numberedName(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name} (${number})` : `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
}
