import { ConnectorError } from '../domain/connector-error.ts';
import { toPathHint } from './clients/nearest-path.ts';
import type { Route, Routes } from './connector-request.ts';

/** A route found, with the decoded values of its path's variables. */
export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds routes. */
export interface RouteTable {
  /** Throws `not-found`, or `method-not-allowed` naming the methods that the path has. HEAD is found where GET is. */
  find(method: string, path: string): FoundRoute;
  /** The methods of a path; throws `not-found`. */
  methodsOf(path: string): readonly string[];
}

/** Most requests go to few paths (an instance's inbound URL), and walking one costs more than looking it up. */
const MOST_REMEMBERED = 1_000;
/** Characters of a path that a message repeats. */
const LONGEST_SHOWN = 200;

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

  const walk = (path: string): { readonly node: Node; readonly params: Record<string, string> } => {
    const params: Record<string, string> = {};
    let node = root;
    // The hub segment is ignored: /hubs/documents/x, /hubs/crm/x and /x are the same (vendor's suite).
    const segments = segmentsOf(path.startsWith('/hubs/') ? path.replace(/^\/hubs\/[^/]*/, '') : path);
    for (const [index, segment] of segments.entries()) {
      const next = step(node, decode(segment), params);
      if (!next) throw nothingAt(path, toPathHint(segments.slice(0, index), segment, [...node.literals.keys()]));
      node = next;
    }
    if (node.methods.size === 0) throw nothingAt(path);
    return { node, params };
  };

  const methodsAt = ({ methods }: Node): readonly string[] => {
    const names = [...methods.keys()];
    return methods.has('GET') ? [...names, 'HEAD'] : names;
  };

  const look = (method: string, path: string): FoundRoute => {
    const { node, params } = walk(path);
    const route = node.methods.get(method) ?? (method === 'HEAD' ? node.methods.get('GET') : undefined);
    if (route) return { route, params };
    const methods = methodsAt(node).join(', ');
    const message = `${method} is not supported at ${path.slice(0, LONGEST_SHOWN)}; supported are ${methods}.`;
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
    methodsOf: (path) => methodsAt(walk(path).node),
  };
}

function nothingAt(path: string, hint = ''): ConnectorError {
  return new ConnectorError('not-found', `There is nothing at ${path.slice(0, LONGEST_SHOWN)}.${hint}`);
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
