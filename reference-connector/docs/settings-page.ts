import { connectorProfiles } from '../settings/settings.ts';

type Members = Readonly<Record<string, unknown>>;

/** Writes all settings with their types, defaults and sources, and what each profile changes. `schema` is parsed JSON. */
export function toSettingsPage(schema: unknown): string {
  const rows = Object.entries(membersOf(membersOf(schema)['properties'])).map(([name, property]) => {
    const { description, source, default: fallback } = membersOf(property);
    return [`\`${name}\``, toType(membersOf(property)), toCode(fallback), String(description), String(source)];
  });
  const profiles = Object.entries(connectorProfiles).flatMap(([profile, settings]) => {
    const changed = Object.entries(settings).filter(
      ([name, value]) => toCode(value) !== toCode(membersOf(connectorProfiles.sap)[name]),
    );
    return changed.map(([name, value]) => [`\`${profile}\``, `\`${name}\``, toCode(value)]);
  });
  return [
    '# Settings of the reference connector',
    'What is marked GUESS is known from no public source: the default is the likeliest behaviour. O-n are open points of ' +
      'the protocol, B-n known bugs (see `bugs.md`). The schema is ' +
      '`schemas/open-connectors/connector-settings.schema.json`; a connector is not made with anything else.',
    toTable(['setting', 'type', 'default', 'what it decides', 'where the default comes from'], rows),
    '## Profiles',
    'The profile `sap` has all defaults. Others differ in:',
    toTable(['profile', 'setting', 'value'], profiles),
  ].join('\n\n');
}

function toType({ type, enum: choices }: Members): string {
  if (Array.isArray(choices)) return choices.map((choice) => `\`${String(choice)}\``).join(', ');
  return typeof type === 'string' ? type : 'object';
}

function toCode(value: unknown): string {
  return value === undefined ? 'drawn by chance' : `\`${JSON.stringify(value)}\``;
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function toTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const toLine = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [toLine(heads), toLine(widths.map((width) => '-'.repeat(width))), ...cells.map(toLine)].join('\n');
}
