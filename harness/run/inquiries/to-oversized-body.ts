/** The largest request that is documented to be taken. */
const LIMIT_BYTES = 8 * 1024 * 1024;

/**
 * The JSON of an object with a member so long that the whole is beyond the limit. Put together as bytes, in their final
 * place: as a text it would be made, escaped and encoded, which takes longer than the rest of a run's questions.
 */
export function toOversizedBody(value: object): Buffer {
  const text = JSON.stringify({ ...value, padding: '' });
  const end = '"}';
  const start = Buffer.from(text.slice(0, -end.length));
  const body = Buffer.alloc(start.length + LIMIT_BYTES + end.length, 'x');
  start.copy(body);
  body.write(end, start.length + LIMIT_BYTES);
  return body;
}
