/** That somebody likes an item. Its place is that in the list of his favorites. */
export interface Favorite {
  /** The `lastingId` of the item. */
  readonly itemId: string;
  readonly alias: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}
