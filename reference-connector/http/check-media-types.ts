import { ConnectorError } from '../domain/connector-error.ts';
import type { ConnectorRequest, Route } from './connector-request.ts';

/**
 * Media types of a JSON body. curl -d and fetch name the last two by themselves, and whether the service minds is not
 * published; what reads as JSON is taken.
 */
const JSON_BODY = /^(?:application\/(?:[\w.-]+\+)?json|text\/plain|application\/x-www-form-urlencoded)\s*(?:;|$)/i;
const JSON_ANSWER = /(?:^|,)\s*(?:\*\/\*|application\/(?:\*|(?:[\w.-]+\+)?json))\s*(?:;|,|$)/i;

/** Refuses a body that is no JSON (`media-type-not-supported`) and a caller that takes no JSON (`not-acceptable`). */
export function checkMediaTypes(route: Route, { headers, body }: ConnectorRequest): void {
  const type = headers['content-type'];
  const text = typeof type === 'string' ? type : '';
  const isForm = /^multipart\/form-data\s*;/i.test(text);
  if ('takes' in route) {
    if (!isForm) throw refused(text || 'not named', 'multipart/form-data');
  } else if (isForm || (body.length > 0 && text !== '' && !JSON_BODY.test(text))) {
    throw refused(text, 'application/json');
  }
  const { accept } = headers;
  if (typeof accept !== 'string' || accept === '' || 'gives' in route || JSON_ANSWER.test(accept)) return;
  throw new ConnectorError('not-acceptable', `Accept is ${accept.slice(0, 80)}; this answers application/json.`);
}

function refused(type: string, wanted: string): ConnectorError {
  return new ConnectorError(
    'media-type-not-supported',
    `The content type is ${type.slice(0, 80)}; it must be ${wanted}.`,
  );
}
