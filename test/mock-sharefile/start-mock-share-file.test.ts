import { expect } from 'chai';
import { createOutboundAllowList, createTransport, createVirtualWorld } from '../../world/index.ts';
import { DEFAULT_SETTINGS, startMockShareFile } from '../../mock-sharefile/index.ts';

describe('a mock that is started', () => {
  it('listens before it is seeded and lets requests wait for that', async () => {
    const transport = createTransport(createOutboundAllowList());
    const mock = await startMockShareFile({ ...createVirtualWorld(), transport });
    let isReady = false;
    const seeded = mock.ready.then(() => {
      isReady = true;
    });
    expect(isReady).to.equal(false);
    const { clientId, clientSecret, username, password, subdomain } = mock.credentials;
    const form = { grant_type: 'password', username, password, client_id: clientId, client_secret: clientSecret };
    const answer = await fetch(`${mock.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
    expect(answer.status).to.equal(200);
    expect(subdomain).to.equal(DEFAULT_SETTINGS.subdomain);
    await seeded;
    await mock.close();
    await transport.close();
  });

  it('says which port is taken and how to choose another', async () => {
    const transport = createTransport(createOutboundAllowList());
    const first = await startMockShareFile({ ...createVirtualWorld(), transport });
    const second = await startMockShareFile({ ...createVirtualWorld(), transport, port: first.port }).catch(
      (error: unknown) => error,
    );
    expect(second).to.have.property('code', 'port-in-use');
    expect(second).to.have.property('message').that.includes('--sharefile-port');
    await first.close();
    await transport.close();
  });
});
