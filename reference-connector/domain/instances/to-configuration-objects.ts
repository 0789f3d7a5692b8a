import { hash } from 'node:crypto';
import type { ConfigurationObject } from '../../../schemas/index.ts';
import { configurationKeyOf, ELEMENT_KEYS } from './configuration-keys.ts';

/** A configuration as one object per key: what is set, and what the element would take besides. `shown` is masked. */
export function toConfigurationObjects(
  instanceId: number,
  shown: Readonly<Record<string, unknown>>,
): readonly ConfigurationObject[] {
  const keys = new Set([...ELEMENT_KEYS, ...Object.keys(shown)]);
  return [...keys].map((key) => {
    const { name, type, required, hideFromConsole } = configurationKeyOf(key);
    return {
      id: configurationIdOf(instanceId, key),
      name,
      key,
      description: `${name} (${key})`,
      propertyValue: toPropertyValue(shown[key]),
      active: true,
      required,
      type,
      hideFromConsole,
    };
  });
}

/** Number of a key in an instance: the same whenever it is asked for, without being kept anywhere. */
function configurationIdOf(instanceId: number, key: string): number {
  return Number.parseInt(hash('sha256', `${String(instanceId)}:${key}`, 'hex').slice(0, 8), 16);
}

/** All values are text, but for a poller configuration that the settings show as an object. */
function toPropertyValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
