import { toTable } from './to-table.ts';

/** Writes all settings with their types, defaults and sources. `schema` is the parsed settings schema. */
export function toSettingsPage(schema: unknown): string {
  const rows = Object.entries(membersOf(membersOf(schema)['properties'])).map(([name, property]) => {
    const { description, source, default: fallback } = membersOf(property);
    return [`\`${name}\``, toType(membersOf(property)), toDefault(fallback), String(description), String(source)];
  });
  return [
    '# Settings of the mock ShareFile',
    'What is marked GUESS is known from no public source: the default is the likeliest behaviour, and who knows better changes it. ' +
      'The schema is `schemas/sharefile/mock-settings.schema.json`; a mock refuses to start with anything else.',
    toTable(['setting', 'type', 'default', 'what it decides', 'where the default comes from'], rows),
  ].join('\n\n');
}

function toType({ type, enum: choices }: Readonly<Record<string, unknown>>): string {
  if (Array.isArray(choices)) return choices.map((choice) => `\`${String(choice)}\``).join(', ');
  return typeof type === 'string' ? type : 'object';
}

function toDefault(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? 'see the schema' : `\`${text}\``;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
