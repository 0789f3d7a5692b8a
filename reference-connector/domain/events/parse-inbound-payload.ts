import { ConnectorError } from '../connector-error.ts';
import { isJsonObject } from '../json-reading.ts';
import type { JsonObject } from '../json-reading.ts';

/** An inbound event as the route has it. */
export interface InboundEvent {
  /** The body, or the query of a GET. */
  readonly text: string;
  /** Whether it is written as form fields and not as JSON. */
  readonly isForm: boolean;
}

const DEEPEST = 8;
type Tree = Map<string, unknown>;

/**
 * Reads what a provider sent: JSON, or form fields (some providers ask by GET or post forms), whose names lead into the
 * payload (`Event.OperationName`, `Event[OperationName]`) and whose values may be JSON. Throws `body-not-readable`.
 */
export function parseInboundPayload({ text, isForm }: InboundEvent): unknown {
  // curl -d names a JSON body a form.
  if (!isForm || /^\s*[[{]/.test(text)) return parseJsonText(text);
  return fromFields(new URLSearchParams(text));
}

function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConnectorError('body-not-readable', `The webhook body is not JSON: ${reason}.`);
  }
}

function fromFields(fields: URLSearchParams): JsonObject {
  const root: Tree = new Map();
  for (const [name, text] of fields) {
    const path = name.split(/[.[\]]+/).filter((part) => part !== '');
    if (path.length > 0 && path.length <= DEEPEST) put(root, path, toValue(text));
  }
  const [only, ...others] = root.values();
  // One field that holds the whole event, whatever it is called.
  return others.length === 0 && isJsonObject(only) && 'Event' in only ? only : toObject(root);
}

function put(tree: Tree, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    tree.set(name, value);
    return;
  }
  const known = tree.get(name);
  const below: Tree = isTree(known) ? known : new Map<string, unknown>();
  tree.set(name, below);
  put(below, rest, value);
}

function toValue(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function toObject(tree: Tree): JsonObject {
  return Object.fromEntries([...tree].map(([name, value]) => [name, isTree(value) ? toObject(value) : value]));
}

function isTree(value: unknown): value is Tree {
  return value instanceof Map;
}
