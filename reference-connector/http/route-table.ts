import { ConnectorError } from '../domain/connector-error.ts';
import type { Route, Routes } from './connector-request.ts';

/** A route found, with the decoded values of its path's variables. */
export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds routes. */
export interface RouteTable {
  /** Throws `not-found`, or `method-not-allowed` naming the methods that the path has. */
  find(method: string, path: string): FoundRoute;
}

/** Most requests go to few paths (an instance's inbound URL), and walking one costs more than looking it up. */
const MOST_REMEMBERED = 1_000;

interface Node {
  readonly literals: Map<string, Node>;
  variable: { readonly name: string; readonly node: Node } | undefined;
  readonly methods: Map<string, Route>;
}

/** Builds the table once; a look-up walks the path's segments and prefers a literal segment to a variable. */
export function createRouteTable(routes: Routes): RouteTable {
  const root = createNode();
  for (const [key, route] of Object.entries(routes)) {
    const [method = '', path = ''] = key.split(' ');
    let node = root;
    for (const segment of segmentsOf(path)) node = childOf(node, segment);
    node.methods.set(method, route);
  }
  const remembered = new Map<string, FoundRoute>();

  const look = (method: string, path: string): FoundRoute => {
    const params: Record<string, string> = {};
    let node: Node | undefined = root;
    // The hub segment is ignored: /hubs/documents/x, /hubs/crm/x and /x are the same (vendor's suite).
    const segments = segmentsOf(path.startsWith('/hubs/') ? path.replace(/^\/hubs\/[^/]*/, '') : path);
    for (const segment of segments) {
      node = step(node, decode(segment), params);
      if (!node) break;
    }
    if (!node || node.methods.size === 0) throw new ConnectorError('not-found', `There is nothing at ${path}.`);
    const route = node.methods.get(method);
    if (route) return { route, params };
    const methods = [...node.methods.keys()].join(', ');
    const message = `${method} is not supported at ${path}; supported are ${methods}.`;
    throw new ConnectorError('method-not-allowed', message, {}, { allow: methods });
  };

  return {
    find(method, path) {
      const key = `${method} ${path}`;
      const known = remembered.get(key);
      if (known) return known;
      const found = look(method, path);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, found);
      return found;
    },
  };
}

function step(node: Node, segment: string, params: Record<string, string>): Node | undefined {
  const literal = node.literals.get(segment);
  if (literal || !node.variable) return literal;
  params[node.variable.name] = segment;
  return node.variable.node;
}

function childOf(node: Node, segment: string): Node {
  if (segment.startsWith(':')) return (node.variable ??= { name: segment.slice(1), node: createNode() }).node;
  const known = node.literals.get(segment) ?? createNode();
  node.literals.set(segment, known);
  return known;
}

function createNode(): Node {
  return { literals: new Map(), variable: undefined, methods: new Map() };
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ConnectorError(
      'request-not-valid',
      `The path segment ${JSON.stringify(segment)} is not percent-encoded properly.`,
    );
  }
}
