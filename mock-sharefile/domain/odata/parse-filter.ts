import { ShareFileError } from '../share-file-error.ts';
import type { FilterExpression } from './filter-expression.ts';
import { parse, SyntaxError as FilterSyntaxError } from './generated/filter.ts';

/** Reads the text of `$filter`. Throws `bad-request` that says at which character it departs from the language. */
export function parseFilter(text: string): FilterExpression {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof FilterSyntaxError) throw filterFault(text, error.location.start.offset, error.message);
    throw new ShareFileError('bad-request', 'The $filter is nested too deeply to be read.', { cause: error });
  }
}

/** Builds the refusal of a filter: `position` counts characters from 0. */
export function filterFault(text: string, position: number, reason: string): ShareFileError {
  const near = text.slice(position, position + 20);
  return new ShareFileError(
    'bad-request',
    `The $filter is not readable at position ${position}${near === '' ? ' (its end)' : ` (${JSON.stringify(near)})`}: ${reason}`,
  );
}
