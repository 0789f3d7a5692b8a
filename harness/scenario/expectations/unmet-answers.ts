import type { ExpectedAnswer, Observation } from '../../../schemas/index.ts';

/** Sentences on requests that the subject answered otherwise than was expected. */
export function unmetAnswers(
  { replays = {}, requests = {} }: Readonly<Record<'replays' | 'requests', Answers | undefined>>,
  observation: Observation,
): readonly string[] {
  const replayed = new Map(observation.replays.map(({ id, response }) => [id, response]));
  const requested = new Map((observation.requests ?? []).map(({ name, response }) => [name, response]));
  return [
    ...Object.entries(replays).flatMap(([id, answer]) => unmet(`the replay ${id}`, answer, replayed.get(id))),
    ...Object.entries(requests).flatMap(([id, answer]) => unmet(`the request ${id}`, answer, requested.get(id))),
  ];
}

type Answers = Readonly<Record<string, ExpectedAnswer>>;

function unmet(
  what: string,
  { status, says }: ExpectedAnswer,
  response: { readonly status: number; readonly body?: unknown } | undefined,
): readonly string[] {
  if (!response) return [`Expected an answer to ${what}; it was never sent.`];
  const body = typeof response.body === 'string' ? response.body : JSON.stringify(response.body);
  const met = `came ${String(response.status)} ${body.slice(0, 300)}`;
  return [
    ...(status === undefined || status === response.status
      ? []
      : [`Expected ${what} to be answered with ${String(status)}; ${met}.`]),
    ...(says === undefined || body.includes(says)
      ? []
      : [`Expected the answer to ${what} to say ${JSON.stringify(says)}; ${met}.`]),
  ];
}
