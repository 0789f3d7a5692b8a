/** An instant (epoch ms) as observations write it: UTC with milliseconds. */
export function toInstantText(instant: number): string {
  return new Date(instant).toISOString();
}
