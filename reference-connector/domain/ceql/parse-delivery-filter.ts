import { readWhere, whereNotReadable } from './read-where.ts';
import type { WhereExpression } from './where-expression.ts';

/** Which deliveries are meant; undefined members do not narrow. */
export interface DeliveryFilter {
  readonly channel: string | undefined;
  readonly status: string | undefined;
  readonly url: string | undefined;
}

const HINT = "Write where=channel='webhook' and status='queued', with and config.url='https://...' for one URL.";
const NAMES = ['channel', 'status', 'config.url'];

/** Reads the where clause of deliveries, equalities joined by `and`. Throws `where-not-readable`. */
export function parseDeliveryFilter(where: string | null): DeliveryFilter {
  const wanted = new Map<string, string>();
  for (const part of where === null ? [] : partsOf(readWhere(where, HINT))) {
    if (part.kind !== 'comparison' || part.operator !== '=' || !NAMES.includes(part.name)) {
      throw whereNotReadable(where ?? '', `only ${NAMES.join(', ')} can be compared, by =, joined by and`, HINT);
    }
    wanted.set(part.name, part.value);
  }
  return { channel: wanted.get('channel'), status: wanted.get('status'), url: wanted.get('config.url') };
}

function partsOf(expression: WhereExpression): readonly WhereExpression[] {
  return expression.kind === 'and' ? expression.parts.flatMap(partsOf) : [expression];
}
