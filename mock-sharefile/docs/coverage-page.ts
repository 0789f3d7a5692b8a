import { DOCUMENTED_ROUTES } from '../http/routing/documented-routes.ts';
import { CHECK_OUT_ROUTES } from '../http/items/item-routes.ts';
import { nearestRoute } from '../http/routing/missing-route.ts';
import { ROUTE_NAMES, routeKey } from '../http/routing/route-table.ts';
import { toTable } from './to-table.ts';

/** Writes which routes of the service the mock has, entity by entity. */
export function toCoveragePage(): string {
  const elsewhere = new Set(CHECK_OUT_ROUTES.map(([route]) => routeKey(route)));
  const served = new Set(ROUTE_NAMES.map(routeKey).filter((key) => !elsewhere.has(key)));
  const documented = new Set(DOCUMENTED_ROUTES.map(routeKey));
  const rows = [
    ...DOCUMENTED_ROUTES.map((route) => ({ route, isServed: served.has(routeKey(route)), isDocumented: true })),
    ...ROUTE_NAMES.filter((route) => !documented.has(routeKey(route))).map((route) => ({
      route,
      isServed: true,
      isDocumented: false,
    })),
  ];
  const entities = [...new Set(rows.map(({ route }) => entityOf(route)))].sort();
  const count = rows.filter((row) => row.isServed && row.isDocumented).length;
  const sections = entities.map((entity) => {
    const own = rows.filter(({ route }) => entityOf(route) === entity);
    const lines = own.map(({ route, isServed, isDocumented }) => [
      `\`${route}\``,
      isServed
        ? isDocumented
          ? 'yes'
          : 'yes; the SDK does not list it'
        : elsewhere.has(routeKey(route))
          ? OTHERS
          : '501',
      isServed ? '' : `\`${elsewhere.has(routeKey(route)) ? LOCK_ROUTE : nearestRoute(route)}\``,
    ]);
    return `## ${entity}\n\n${toTable(['route', 'served', 'nearest that is served'], lines)}`;
  });
  return [
    '# Routes of the mock ShareFile',
    `Of the ${String(DOCUMENTED_ROUTES.length)} routes that the service's SDK knows, the mock serves ${String(count)}. ` +
      'All others answer 501 in the error shape of the service and name the nearest route that is served. `()` stands for an id.',
    ...sections,
  ].join('\n\n');
}

const OTHERS = '501; the service has it for SharePoint files only';
const LOCK_ROUTE = 'POST Items()/FileLock';

function entityOf(route: string): string {
  return /^\w+ (\w+)/.exec(route)?.[1] ?? '';
}
