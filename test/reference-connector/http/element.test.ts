import { expect } from 'chai';
import { createConnectedWorld } from '../connected-world.ts';

describe('the element', () => {
  it('answers the poll source with raw Items, whatever the hub is called', async () => {
    const { createInstance, call, connector, shareFile, world } = createConnectedWorld();
    const { token } = await createInstance();
    const authorization = `User ${connector.userSecret}, Element ${token}`;
    await world.advance('1m');
    shareFile.addFile('fi1');
    const where = encodeURIComponent("lastmodifieddate='2026-03-02T09:00:55Z'");
    for (const prefix of ['', '/hubs/documents', '/hubs/crm', '/hubs/crap']) {
      const { json } = await call('GET', `${prefix}/events/poll/documents?where=${where}`, undefined, {
        authorization,
      });
      expect(json).to.be.an('array').with.length(2);
      expect(json).to.have.nested.property('[1].Id', 'fi1');
    }
  });

  it('describes the element and says where users authorize it', async () => {
    const { call } = createConnectedWorld();
    const { json } = await call('GET', '/elements/sharefile/metadata');
    expect(json).to.have.nested.property('events.methods').that.deep.equals(['webhook', 'polling']);
    const query = 'apiKey=k&apiSecret=s&callbackUrl=https%3A%2F%2Fmycoolapp.com&state=st';
    expect((await call('GET', `/elements/sharefile/oauth/url?${query}`)).json).to.deep.equal({
      oauthUrl:
        'https://secure.sharefile.com/oauth/authorize?client_id=k&response_type=code&redirect_uri=https%3A%2F%2Fmycoolapp.com&state=st',
      element: 'sharefile',
    });
    const local = createConnectedWorld({ shareFileUrl: 'http://127.0.0.1:8080' });
    const { json: localJson } = await local.call('GET', `/elements/450/oauth/url?${query}`);
    expect(localJson)
      .to.have.property('oauthUrl')
      .that.matches(/^http:\/\/127\.0\.0\.1:8080\/oauth\/authorize\?/);
    const refusal = await call('GET', '/elements/nothing/metadata').catch((error: unknown) => error);
    expect(refusal).to.have.property('code', 'not-found');
  });
});
