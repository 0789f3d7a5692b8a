/** People under one name, to whom rights can be given together. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** Whether others than its owner see it. */
  readonly isShared: boolean;
  readonly memberIds: readonly string[];
}
