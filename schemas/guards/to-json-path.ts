/** Writes a JSON pointer as a JSON path: `$.message.events[0]`, `$.configuration['event.vendor.type']`. */
export function toJsonPath(pointer: string): string {
  const segments = pointer.split('/').slice(1);
  const steps = segments.map((segment) => {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (/^\d+$/.test(name)) return `[${name}]`;
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `['${name}']`;
  });
  return `$${steps.join('')}`;
}
