import type { FilterCall } from './filter-expression.ts';
import { filterFault } from './parse-filter.ts';
import type { FilterRules } from './filter-rules.ts';
import type { Property, PropertySet } from './property.ts';

/** What a filter calculates with; dates are epoch milliseconds. */
export type Value = string | number | boolean | null;

/** One side of a comparison, ready to be asked for its value. */
export interface Evaluator<Thing> {
  /** `time` counts milliseconds since midnight. */
  readonly kind: Property<Thing>['kind'] | 'time' | 'null';
  /** The value, if it is the same for all things. */
  readonly constant: Value | undefined;
  evaluate(thing: Thing): Value;
}

const DAY_MS = 86_400_000;
const PREFIX = 'ShareFile.Api.Models.';

/** Turns the call of a function into what it calculates. Throws `bad-request` for the wrong number or type of operands. */
export function compileCall<Thing>(
  call: FilterCall,
  operands: readonly Evaluator<Thing>[],
  members: PropertySet<Thing>,
  text: string,
  rules: FilterRules,
): Evaluator<Thing> {
  const [first, second] = operands;
  switch (call.name) {
    case 'startswith':
    case 'endswith':
    case 'substringof':
      if (operands.length === 2 && first?.kind === 'text' && second?.kind === 'text') {
        return truth(compileTextTest(call.name, first, second, rules));
      }
      throw filterFault(text, call.position, `${call.name} takes two texts.`);
    case 'isof':
      if (operands.length === 1 && typeof first?.constant === 'string') {
        const wanted = first.constant;
        return truth((thing) => isOf(members.typeOf(thing), wanted));
      }
      throw filterFault(text, call.position, "isof takes one type name, such as isof('ShareFile.Api.Models.File').");
    case 'date':
    case 'time':
      if (operands.length === 1 && first?.kind === 'date') return compileDatePart(call.name, first);
      throw filterFault(text, call.position, `${call.name} takes one date.`);
  }
}

function compileTextTest<Thing>(
  name: 'startswith' | 'endswith' | 'substringof',
  first: Evaluator<Thing>,
  second: Evaluator<Thing>,
  { textFunctionsIgnoreCase }: FilterRules,
): (thing: Thing) => boolean {
  const of = (side: Evaluator<Thing>, thing: Thing): string | undefined => {
    const value = side.evaluate(thing);
    if (value === null) return undefined;
    return textFunctionsIgnoreCase ? String(value).toLowerCase() : String(value);
  };
  const [whole, part] = name === 'substringof' ? [second, first] : [first, second];
  const holds = TEXT_TESTS[name];
  return (thing) => {
    const searched = of(whole, thing);
    const wanted = of(part, thing);
    return searched !== undefined && wanted !== undefined && holds(searched, wanted);
  };
}

const TEXT_TESTS = {
  startswith: (whole: string, part: string) => whole.startsWith(part),
  endswith: (whole: string, part: string) => whole.endsWith(part),
  substringof: (whole: string, part: string) => whole.includes(part),
};

function compileDatePart<Thing>(name: 'date' | 'time', operand: Evaluator<Thing>): Evaluator<Thing> {
  const part = (thing: Thing): number | null => {
    const value = operand.evaluate(thing);
    if (value === null) return null;
    const instant = Number(value);
    const day = Math.floor(instant / DAY_MS) * DAY_MS;
    return name === 'date' ? day : instant - day;
  };
  return { kind: name, constant: undefined, evaluate: part };
}

function isOf(type: string, wanted: string): boolean {
  if (wanted === type || wanted === `${PREFIX}Item`) return true;
  return wanted === `${PREFIX}Folder` && type === `${PREFIX}SymbolicLink`;
}

function truth<Thing>(evaluate: (thing: Thing) => boolean): Evaluator<Thing> {
  return { kind: 'truth', constant: undefined, evaluate };
}
