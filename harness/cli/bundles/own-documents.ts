import { redactDocument } from '../../bundle/redact-scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { readRequest } from '../verify/use-own-requests.ts';

/** The requests of the user's own come with the bundle, without their secrets. */
export async function withOwnDocuments(
  scenario: Scenario,
): Promise<{ readonly scenario: Scenario; readonly documents: Readonly<Record<string, string>> }> {
  const documents: Record<string, string> = {};
  const replays = await Promise.all(
    scenario.replays.map(async (replay) => {
      if (replay.document.startsWith('fixtures/documented/')) return replay;
      const document = `./request-of-${replay.id}.txt`;
      documents[document] = redactDocument(await readRequest(replay.document));
      return { ...replay, document };
    }),
  );
  return { scenario: { ...scenario, replays }, documents };
}
