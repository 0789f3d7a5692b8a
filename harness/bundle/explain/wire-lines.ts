import type { WireExchange } from '../../../schemas/index.ts';
import { memberOf, parseJson } from '../../member-of.ts';
import type { ItemNames } from './item-names.ts';
import type { StoryLine } from './story-line.ts';

/** Listings that a connector asks ShareFile for, and webhooks that ShareFile sends. */
export function wireLines(wire: readonly WireExchange[], nameOf: ItemNames): readonly StoryLine[] {
  return wire.flatMap((exchange) => {
    const at = Date.parse(exchange.at);
    if (exchange.from === 'sharefile') return [{ at, text: webhookText(exchange, nameOf) }];
    const poll = pollOf(exchange, nameOf);
    return poll ? [{ at, ...poll }] : [];
  });
}

function pollOf(
  { from, method, url, status, failure, responseBody }: WireExchange,
  nameOf: ItemNames,
): Omit<StoryLine, 'at'> | undefined {
  const asked = /\/sf\/v3\/(Items\([^)]*\)\/Children[^#]*)/.exec(url)?.[1];
  if (from !== 'connector' || method !== 'GET' || asked === undefined) return undefined;
  const value = memberOf(parseJson(responseBody?.encoding === 'utf8' ? responseBody.data : ''), 'value');
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const names = items.map((item) => {
    const id = memberOf(item, 'Id');
    return typeof id === 'string' ? nameOrId(nameOf(id), memberOf(item, 'Name')) : '?';
  });
  const got = status === undefined ? `no answer (${failure ?? ''})` : String(status);
  const found = names.length === 0 ? 'nothing' : names.join(', ');
  return {
    text: `the connector asks ShareFile ${decode(asked)}: ${got}, ${found}`,
    isQuiet: status === 200 && Array.isArray(value) && value.length === 0,
  };
}

function webhookText({ url, status, failure, requestBody }: WireExchange, nameOf: ItemNames): string {
  const event = memberOf(parseJson(requestBody?.data ?? ''), 'Event');
  const id = memberOf(memberOf(event, 'Resource'), 'Id');
  const what = `${text(memberOf(event, 'ResourceType'))} ${text(memberOf(event, 'OperationName'))}`;
  const answered = status === undefined ? `not answered (${failure ?? ''})` : `answered ${String(status)}`;
  return `ShareFile sends a webhook to ${new URL(url).pathname}: ${what} ${typeof id === 'string' ? nameOf(id) : '?'}, ${answered}`;
}

function nameOrId(known: string, name: unknown): string {
  return known.startsWith('/') || typeof name !== 'string' ? known : name;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '?';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '));
  } catch {
    return path;
  }
}
