import { ConnectorError } from '../connector-error.ts';
import { compileJavaDatePattern } from './java-date-pattern.ts';
import { toIsoSeconds } from './to-java-date-text.ts';
import { zoneOf } from './zones.ts';

/** What the date templates of a poll's URL are filled with. */
export interface TemplateMoment {
  /** Lower bound of the poll, epoch ms. */
  readonly lastPollAt: number;
  /** Start of the poll, epoch ms. */
  readonly now: number;
  /** Zone of the `${date:...}` form, the servers' own. */
  readonly serverZone: string;
}

/** A poll URL whose `${...}` templates were understood. */
export interface DateTemplate {
  readonly text: string;
  /** Zones that the templates name; to be loaded before `render`. */
  readonly zones: readonly string[];
  render(moment: TemplateMoment): string;
}

type Part = (moment: TemplateMoment) => string;

/**
 * Reads a URL with date templates: `${gmtDate:fmt}`, `${date:fmt}`, `${dateTimeZone:zone:fmt}`,
 * `${nowTimeZone:zone:fmt}`, `${epoch[:s|us|ms]}`, `${milliseconds}`. Throws `date-pattern-not-valid` for others.
 */
export function compileDateTemplate(text: string): DateTemplate {
  const zones: string[] = [];
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(/\$\{([^}]*)\}/g)) {
    const before = text.slice(at, match.index);
    parts.push(() => before, compilePart(match[1] ?? '', zones));
    at = match.index + match[0].length;
  }
  const rest = text.slice(at);
  return {
    text,
    zones,
    render: (moment) => parts.map((part) => part(moment)).join('') + rest,
  };
}

const EPOCH_UNITS: Readonly<Record<string, Part>> = {
  '': ({ lastPollAt }) => String(lastPollAt),
  ms: ({ lastPollAt }) => String(lastPollAt),
  s: ({ lastPollAt }) => String(Math.floor(lastPollAt / 1000)),
  us: ({ lastPollAt }) => String(lastPollAt * 1000),
};

function compilePart(template: string, zones: string[]): Part {
  const [, name = '', argument = ''] = /^([^:]*):?([\s\S]*)$/.exec(template) ?? [];
  switch (name.toLowerCase()) {
    case 'gmtdate':
      return datePart(
        argument,
        () => 'GMT',
        (moment) => moment.lastPollAt,
      );
    case 'date':
      return datePart(
        argument,
        (moment) => moment.serverZone,
        (moment) => moment.lastPollAt,
      );
    case 'datetimezone':
      return zonedPart(argument, zones, (moment) => moment.lastPollAt);
    case 'nowtimezone':
      return zonedPart(argument, zones, (moment) => moment.now);
    case 'milliseconds':
      return ({ lastPollAt }) => String(lastPollAt);
    case 'epoch': {
      const part = EPOCH_UNITS[argument];
      if (part) return part;
    }
  }
  throw new ConnectorError(
    'date-pattern-not-valid',
    `The date template \${${template}} is not known. Known are \${gmtDate:pattern}, \${date:pattern}, ` +
      '${dateTimeZone:zone:pattern}, ${nowTimeZone:zone:pattern}, ${epoch}, ${epoch:s}, ${epoch:us}, ${epoch:ms} and ${milliseconds}.',
  );
}

function zonedPart(argument: string, zones: string[], instantOf: (moment: TemplateMoment) => number): Part {
  const [, zone = '', pattern = ''] = /^([+-]\d{1,2}:?\d{2}|[^:]*):?([\s\S]*)$/.exec(argument) ?? [];
  zones.push(zone);
  return datePart(pattern, () => zone, instantOf);
}

/** A plus sign (of an offset) is percent-encoded, because in a query it would mean a space. */
function datePart(
  pattern: string,
  zoneNameOf: (moment: TemplateMoment) => string,
  instantOf: (moment: TemplateMoment) => number,
): Part {
  if (pattern === '') return (moment) => toIsoSeconds(instantOf(moment));
  const compiled = compileJavaDatePattern(pattern);
  return (moment) => compiled.format(instantOf(moment), zoneOf(zoneNameOf(moment))).replaceAll('+', '%2B');
}
