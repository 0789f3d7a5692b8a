import { createRequire } from 'node:module';
import type * as BetterErrorsModule from '@apideck/better-ajv-errors';

const requireHere = createRequire(import.meta.url);

/** The library compares any two names; those that differ more in length were hardly meant. */
const LENGTH_TOLERANCE = 3;

/** Loaded with the first violation: importing the schemas must cost nothing. */
export function loadBetterErrors(): typeof BetterErrorsModule {
  return requireHere('@apideck/better-ajv-errors') as typeof BetterErrorsModule;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The candidate that was probably meant: the same but for case and punctuation, else the one few edits away. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const same = candidates.find((candidate) => fold(candidate) === fold(name));
  const similar = candidates.filter((candidate) => Math.abs(candidate.length - name.length) <= LENGTH_TOLERANCE);
  if (same !== undefined || similar.length === 0) return same;
  const question = {
    keyword: 'enum',
    instancePath: '/name',
    schemaPath: '#',
    message: '',
    params: { allowedValues: similar },
  };
  const [answer] = loadBetterErrors().betterAjvErrors({ errors: [question], data: { name }, schema: {} });
  return /'(.+)'/.exec(answer?.suggestion ?? '')?.[1];
}
