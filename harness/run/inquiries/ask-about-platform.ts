import type { RunContext } from '../run-context.ts';
import type { Inquirer } from './create-inquirer.ts';
import { toOversizedBody } from './to-oversized-body.ts';

/** Asks for what does not depend on an instance: the element, OAuth, errors, headers, lists. */
export async function askAboutPlatform({ ask }: Inquirer, { shareFile }: RunContext): Promise<void> {
  await ask('element-metadata', { path: '/elements/sharefile/metadata' });
  await ask('unknown-element', { path: '/elements/no-such-element/metadata' });
  const query = new URLSearchParams({
    apiKey: shareFile.clientId,
    apiSecret: shareFile.clientSecret,
    callbackUrl: shareFile.redirectUri,
  });
  await ask('oauth-url', { path: `/elements/sharefile/oauth/url?${query.toString()}` });
  await ask('unknown-path', { path: '/no/such/path' });
  await ask('unknown-instance', { path: '/instances/999999999' });
  await ask('method-not-allowed', { method: 'DELETE', path: '/elements/sharefile/metadata' });
  const json = { 'content-type': 'application/json' };
  await ask('body-not-json', { method: 'POST', path: '/instances', headers: json, content: '{"element": {"key":' });
  await ask('body-of-another-shape', { method: 'POST', path: '/instances', body: ['sharefile'] });
  const xml = { 'content-type': 'application/xml' };
  await ask('media-type-not-supported', { method: 'POST', path: '/instances', headers: xml, content: '<instance/>' });
  await ask('body-too-large', {
    ...{ method: 'POST', path: '/instances', headers: json },
    content: toOversizedBody({ name: 'too large' }),
  });
  await ask('with-origin', { path: '/instances?pageSize=1', headers: { origin: 'https://example.com' } });
  await ask('first-page', { path: '/instances?pageSize=1' }).then(async ({ headers }) => {
    const token = headers['elements-next-page-token'];
    if (token === undefined) return;
    await ask('next-page', { path: `/instances?pageSize=1&nextPage=${encodeURIComponent(token)}` });
  });
}
