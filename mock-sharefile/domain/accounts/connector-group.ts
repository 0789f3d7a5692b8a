/** A kind of connector: how folders of another provider come into the account. */
export interface ConnectorGroup {
  /** Starts with `c-`. */
  readonly id: string;
  readonly name: string;
  /** What stands for it in addresses such as `https://host/cifs/v3/Items(id)`. */
  readonly provider: string;
}

/** The groups whose ids are known. The providers `sp` and `cifs` are documented; the others, and all names, are GUESS. */
export const DEFAULT_CONNECTOR_GROUPS: readonly ConnectorGroup[] = [
  { id: 'c-sp', name: 'SharePoint', provider: 'sp' },
  { id: 'c-cifs', name: 'Network Shares', provider: 'cifs' },
  { id: 'c-pcc', name: 'Personal Cloud', provider: 'pcc' },
  { id: 'c-o365', name: 'Office 365', provider: 'o365' },
  { id: 'c-documentum', name: 'Documentum', provider: 'documentum' },
];
