// Generated from schemas/open-connectors/configuration-object.schema.json by npm run generate; change the schema, not this file.

/**
 * One key of an instance's configuration, as /instances/configuration answers it.
 */
export interface ConfigurationObject {
  /**
   * Number in /instances/configuration/{configId}.
   */
  readonly id: number;
  /**
   * Label in a form.
   */
  readonly name: string;
  /**
   * The key in the instance's configuration.
   */
  readonly key: string;
  /**
   * What the key is for.
   */
  readonly description?: string;
  /**
   * The value; secrets are masked.
   */
  readonly propertyValue: string | null;
  /**
   * Whether the key is in use.
   */
  readonly active: boolean;
  /**
   * Whether an instance cannot do without it.
   */
  readonly required: boolean;
  /**
   * Field of a form that it is edited in.
   */
  readonly type: 'TEXTFIELD_32' | 'TEXTFIELD_64' | 'TEXTFIELD_128' | 'TEXTFIELD_1000' | 'TEXTAREA' | 'BOOLEAN' | 'PASSWORD';
  /**
   * Whether the web console leaves it out.
   */
  readonly hideFromConsole: boolean;
}
