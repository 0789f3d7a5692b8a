import type { ErrorObject } from 'ajv/dist/2020.js';
import { loadBetterErrors, nearestName } from './nearest-name.ts';
import { patternInWords } from './pattern-words.ts';
import { toJsonPath } from './to-json-path.ts';

/** One departure from a schema: where (JSON path), what was expected there, what came, and what was probably meant. */
export interface Violation {
  readonly path: string;
  readonly expected: string;
  readonly met: string;
  readonly suggestion?: string;
  /** All of the above as one sentence. */
  readonly message: string;
}

type Finding = Omit<Violation, 'path' | 'message'>;

/** Members whose values no message may show; a code is a secret only as the grant code of providerData. */
const SECRET = /secret|token|password|authorization|signature\.key\b|api\.key\b|providerData\.code$/i;
const LONGEST_SHOWN = 60;

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function inWords(values: readonly unknown[]): string {
  const shown = values.map((value) => JSON.stringify(value));
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`;
}

function withArticle(type: unknown): string {
  if (type === 'null') return 'null';
  return /^[aeio]/.test(String(type)) ? `an ${String(type)}` : `a ${String(type)}`;
}

function describe(value: unknown, path: string): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  if (SECRET.test(path)) return `a ${typeof value} that is not shown`;
  const text = JSON.stringify(value);
  return `the ${typeof value} ${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text}`;
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** What the error's own keyword can say better than a general sentence. */
function toFinding(error: ErrorObject, path: string): Finding {
  const params: Readonly<Record<string, unknown>> = error.params;
  const place: unknown = error.data;
  const known = keysOf(error.parentSchema?.['properties']);
  const met = describe(place, path);
  switch (error.keyword) {
    case 'required': {
      const missing = String(params['missingProperty']);
      // A rule's `then` declares no properties: nothing can be told apart from the known members there.
      const strays = known.length === 0 ? [] : keysOf(place).filter((key) => !known.includes(key));
      return { expected: `a member "${missing}"`, met: 'none', ...cameAs(nearestName(missing, strays)) };
    }
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const stray = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      return { expected: 'no other members', met: `a member "${stray}"`, ...didYouMean(nearestName(stray, known)) };
    }
    case 'enum': {
      const allowed = listed(params['allowedValues']);
      const meant = typeof place === 'string' ? nearestName(place, allowed.map(String)) : undefined;
      return { expected: inWords(allowed), met, ...didYouMean(meant) };
    }
    case 'const':
      return { expected: inWords([params['allowedValue']]), met };
    case 'type':
      return { expected: listed(params['type']).map(withArticle).join(' or '), met };
    case 'format':
      return { expected: `a valid ${String(params['format'])}`, met };
    case 'pattern':
      return { expected: patternInWords(String(params['pattern'])), met };
    default:
      return { expected: inGeneral(error), met };
  }
}

function didYouMean(name: string | undefined): Pick<Finding, 'suggestion'> {
  return name === undefined ? {} : { suggestion: `did you mean "${name}"?` };
}

function cameAs(name: string | undefined): Pick<Finding, 'suggestion'> {
  return name === undefined ? {} : { suggestion: `is it what came as "${name}"?` };
}

function inGeneral(error: ErrorObject): string {
  const errors = [{ ...error, instancePath: '' }];
  const [answer] = loadBetterErrors().betterAjvErrors({ errors, data: error.data, schema: {}, basePath: 'it' });
  return (answer?.message ?? 'something else').replace(/^it must (not )?/, '$1to ');
}

/** Puts one error of ajv into words; values of secret members are never shown. */
export function toViolation(error: ErrorObject): Violation {
  const path = toJsonPath(error.instancePath);
  const finding = toFinding(error, path);
  const tail = finding.suggestion === undefined ? '' : `; ${finding.suggestion}`;
  return { path, ...finding, message: `${path}: expected ${finding.expected}, met ${finding.met}${tail}` };
}
