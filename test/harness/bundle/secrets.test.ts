import { expect } from 'chai';
import { recordBundle } from '../../../harness/cli/bundles/play-bundle.ts';
import { redactDocument } from '../../../harness/bundle/redact-scenario.ts';
import { parseScenario } from '../../../harness/scenario/index.ts';

const CANARY = 'canary-7d1f0c';

/** A scenario with the canary in every secret field that a scenario can have. */
const scenario = parseScenario({
  name: 'full-of-secrets',
  description: 'Every secret field holds the canary.',
  settings: {
    connector: { userSecret: `${CANARY}-user`, organizationSecret: `${CANARY}-organization` },
  },
  overrides: { configuration: { 'event.notification.signature.key': `${CANARY}-key` } },
  replays: [
    {
      id: 'webhook',
      document: 'fixtures/documented/webhook-curl.txt',
      mode: 'webhook',
      overrides: {
        configuration: {
          'event.notification.basic.username': 'somebody',
          'event.notification.basic.password': `${CANARY}-password`,
          'event.notification.callback.headers': `X-Secret:${CANARY}-header`,
        },
      },
    },
  ],
  steps: [
    { advance: '1m' },
    { upload: { path: '/top/a.txt' } },
    {
      request: {
        path: '/instances/{instanceId}',
        headers: { 'x-api-key': `${CANARY}-api-key`, cookie: `session=${CANARY}-cookie` },
      },
    },
    { advance: '5m' },
  ],
});

describe('a bundle', () => {
  it('holds none of the secrets of its run, neither plain nor in base64', async () => {
    const bundle = await recordBundle({ command: 'run', scenario });
    const text = JSON.stringify(bundle);
    const decoded = text.replace(/[A-Za-z0-9+/]{16,}={0,2}/g, (word) => Buffer.from(word, 'base64').toString('latin1'));
    expect(text).not.to.contain(CANARY);
    expect(decoded).not.to.contain(CANARY);
    expect(bundle.wire.length).to.be.above(10);
    expect(bundle.observation?.callbacks).to.have.length(1);
  });

  it('holds no token that went over the wire', async () => {
    const { wire } = await recordBundle({ command: 'run', scenario });
    const text = JSON.stringify(wire);
    expect(text).to.match(/\\"access_token\\":\s*\\"<redacted>\\"/);
    expect(text).to.match(/client_secret=<redacted>/);
    expect(text).not.to.match(/Bearer (?!<redacted>)\w/);
    expect(text).not.to.match(/Element (?!<redacted>)\w/);
  });

  it('comes to the same run log each time, however busy the machine and whatever the ports', async () => {
    const bundles = await Promise.all([1, 2, 3].map(() => recordBundle({ command: 'run', scenario })));
    expect(new Set(bundles.map(({ runLogHash }) => runLogHash)).size).to.equal(1);
  });

  it('has the requests of the user without their secrets', () => {
    const text = redactDocument(
      `curl -H 'authorization: User ${CANARY}, Organization ${CANARY}' -d '{"code": "${CANARY}", "configuration": ` +
        `{"oauth.api.secret": "${CANARY}\\"x", "event.notification.signature.key":"${CANARY}", "name": "kept"}}'`,
    );
    expect(text).not.to.contain(CANARY);
    expect(text).to.contain('"name": "kept"').and.contain('User <redacted>, Organization <redacted>');
  });
});
