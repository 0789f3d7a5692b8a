import { timeStart } from './time-start.ts';

/** What one listing of a large folder cost. */
export interface ListingFigures {
  readonly listingMs: number;
}

const figures: ListingFigures = { listingMs: await timeListing(Number(process.argv[2])) };
process.send?.(figures);
process.disconnect();

/** All files in the one folder of the account; the second listing counts, for the first one makes all texts. */
async function timeListing(size: number): Promise<number> {
  const { mock } = await timeStart({ seedFileCount: size, seedFolderCount: 0 });
  const { clientId, clientSecret, username, password } = mock.credentials;
  const form = { grant_type: 'password', client_id: clientId, client_secret: clientSecret, username, password };
  const signedIn = await fetch(`${mock.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  const answer: unknown = await signedIn.json();
  const token = typeof answer === 'object' && answer !== null && 'access_token' in answer ? answer.access_token : '';
  const list = async (): Promise<number> => {
    const startedAt = performance.now();
    const feed = await fetch(`${mock.url}/sf/v3/Items(home)/Children`, {
      headers: { authorization: `Bearer ${String(token)}` },
    });
    const text = await feed.text();
    if (!feed.ok || text.length < size * 100) throw new Error(`The listing has ${String(text.length)} bytes only.`);
    return performance.now() - startedAt;
  };
  await list();
  const elapsedMs = await list();
  await mock.close();
  return elapsedMs;
}
