import { isRecord } from '../../scenario/body-member.ts';

/** A copy of JSON in whose texts each `{name}` of `values` is replaced; other braces stay as they are. */
export function fillPlaceholders(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') {
    // The documented date templates are written ${gmtDate:...}: those are no placeholders.
    return value.replace(/(?<!\$)\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  }
  if (Array.isArray(value)) return value.map((item) => fillPlaceholders(item, values));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fillPlaceholders(member, values)]));
}
