/** Something that happened to a user or to the account itself, which only account-wide subscriptions hear of. */
export interface ResourceChange {
  readonly resourceType: 'User' | 'Account';
  readonly operation: 'Create' | 'Update' | 'Delete';
  readonly resourceId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}
