/** The names in a path, without `/top`. */
export function splitSegments(path: string): readonly string[] {
  const names = path.split('/').filter((name) => name !== '');
  return names[0]?.toLowerCase() === 'top' ? names.slice(1) : names;
}
