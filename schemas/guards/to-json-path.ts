/** Members that lead from the root to the place that a JSON pointer names. */
export function toSegments(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Writes a JSON pointer as a JSON path: `$.message.events[0]`, `$.configuration['event.vendor.type']`. */
export function toJsonPath(pointer: string): string {
  const steps = toSegments(pointer).map((segment) => {
    if (/^\d+$/.test(segment)) return `[${segment}]`;
    return /^[A-Za-z_$][\w$]*$/.test(segment) ? `.${segment}` : `['${segment}']`;
  });
  return `$${steps.join('')}`;
}
