import { expect } from 'chai';
import { violationsOf } from '../../../schemas/index.ts';
import { createConnectedWorld, pollingBody } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

interface Fields {
  readonly id: number;
  readonly name: string;
  readonly token: string;
  readonly tags: readonly string[];
  readonly disabled: boolean;
  readonly eventsEnabled: boolean;
  readonly configuration: Readonly<Record<string, unknown>>;
}

async function fields(answer: ReturnType<ConnectedWorld['call']>): Promise<Fields> {
  const { status, json } = await answer;
  expect(status).to.equal(200);
  return json as Fields;
}

async function codeOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
}

describe('the instances API', () => {
  it('creates an instance and answers all documented fields with 200', async () => {
    const { call } = createConnectedWorld();
    const { status, json } = await call('POST', '/instances', pollingBody());
    expect(status).to.equal(200);
    expect(violationsOf('open-connectors/connector-instance', json)).to.deep.equal([]);
    expect(json).to.deep.include({
      name: 'API Instance with Polling',
      createdDate: '2026-03-02T09:00:00Z',
      tags: ['Docs'],
      valid: true,
      disabled: false,
      eventsEnabled: true,
      elementId: 450,
      providerData: { code: 'good-code' },
      externalAuthentication: 'none',
    });
    expect(json).to.have.nested.property('element.name', 'Sharefile');
    expect(json)
      .to.have.property('token')
      .that.matches(/^[A-Za-z0-9+/]{43}=$/);
  });

  it('masks secrets and tokens, and gives every value back as text', async () => {
    const { createInstance } = createConnectedWorld();
    const { configuration } = await createInstance();
    for (const key of ['oauth.api.key', 'oauth.api.secret', 'oauth.user.token', 'oauth.user.refresh_token']) {
      expect(configuration[key], key).to.equal('********');
    }
    expect(configuration['event.notification.enabled']).to.equal('true');
    expect(configuration['event.poller.configuration']).to.be.a('string').that.includes('lastmodifieddate');
  });

  it('shows tokens and the poller configuration as sent when so set', async () => {
    const settings = { maskTokens: false, pollerConfigurationEcho: 'object' as const };
    const { configuration } = await createConnectedWorld({ settings }).createInstance();
    expect(configuration['oauth.user.token']).to.equal('access-1');
    expect(configuration['event.poller.configuration']).to.be.an('object').with.property('documents');
  });

  it('takes the poller configuration as JSON text too', async () => {
    const { createInstance } = createConnectedWorld();
    const text = '{"documents":{"url":"/events/poll/documents","idField":"Id"}}';
    const { configuration } = await createInstance({ 'event.poller.configuration': text });
    expect(configuration['event.poller.configuration']).to.equal(text);
  });

  it('takes the legacy poller line', async () => {
    const { createInstance, shareFile, world, callbacks } = createConnectedWorld();
    await createInstance({
      'event.poller.configuration': '',
      'event.poller.urls':
        "documents|/hubs/documents/events/poll/documents?where=lastmodifieddate='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'",
    });
    shareFile.addFile('fi1');
    await world.advance('15m');
    expect(callbacks[0]?.notification.message.events[1]).to.include({ objectId: 'fi1', eventType: 'UNKNOWN' });
  });

  it('stores the name as the tag when tags are omitted, and strips markup from both', async () => {
    const { call } = createConnectedWorld();
    const created = await fields(
      call('POST', '/instances', pollingBody({}, { tags: undefined, name: '<b>My</b> <script>x</script>name' })),
    );
    expect(created.name).to.equal('My xname');
    expect(created.tags).to.deep.equal(['My xname']);
  });

  it('merges a PATCH, and leaves the grant code out of its answer', async () => {
    const { createInstance, call } = createConnectedWorld();
    const { id } = await createInstance();
    const body = { configuration: { 'event.notification.callback.url': 'https://other.test/' }, tags: ['a', 'b'] };
    const patched = await fields(call('PATCH', `/instances/${String(id)}`, body));
    expect(patched).to.not.have.property('providerData');
    expect(patched.tags).to.deep.equal(['a', 'b']);
    expect(patched.configuration).to.include({
      'event.notification.callback.url': 'https://other.test/',
      'event.poller.refresh_interval': '15',
    });
  });

  it('replaces by PUT, keeps id and token, and takes a mask for what it was', async () => {
    const { createInstance, call, shareFile } = createConnectedWorld();
    const { id, token, configuration } = await createInstance();
    const rest = { name: 'new', providerData: undefined };
    const put = await fields(
      call(
        'PUT',
        `/instances/${String(id)}`,
        pollingBody({ ...configuration, 'event.notification.enabled': 'false' }, rest),
      ),
    );
    expect(put).to.include({ id, token, name: 'new', eventsEnabled: false });
    expect(put).to.not.have.property('providerData');
    shareFile.requests.length = 0;
    await fields(call('PATCH', `/instances/${String(id)}`, { providerData: { code: 'good-code' } }));
    expect(shareFile.requests).to.have.length(1);
  });

  it('is reached by id, below the element by key and number, and by Element token', async () => {
    const { createInstance, call, connector } = createConnectedWorld();
    const { id, token } = await createInstance();
    for (const path of [
      `/instances/${String(id)}`,
      `/elements/sharefile/instances/${String(id)}`,
      `/elements/450/instances/${String(id)}`,
    ]) {
      expect((await fields(call('GET', path))).id).to.equal(id);
    }
    const authorization = `Element ${token}, User ${connector.userSecret}`;
    const patched = await fields(call('PATCH', '/instances', { name: 'by token' }, { authorization }));
    expect(patched).to.include({ id, name: 'by token' });
    expect(await call('DELETE', '/instances', undefined, { authorization })).to.deep.equal({ status: 200, json: {} });
    expect(await codeOf(call('GET', `/instances/${String(id)}`))).to.equal('not-found');
  });

  it('lists by tag and text, in pages', async () => {
    const { createInstance, call } = createConnectedWorld();
    for (const name of ['one', 'two', 'three']) await createInstance({}, { name, tags: [name, 'all'] });
    const list = async (path: string): Promise<readonly string[]> =>
      ((await call('GET', path)).json as readonly Fields[]).map(({ name }) => name);
    expect(await list('/instances?tags[]=all')).to.deep.equal(['one', 'two', 'three']);
    expect(await list('/instances?tags%5B%5D=two')).to.deep.equal(['two']);
    expect(await list('/elements/sharefile/instances?searchText=THR')).to.deep.equal(['three']);
    const { headers } = await call('GET', '/instances?pageSize=2');
    expect(headers).to.include({ 'elements-returned-count': '2', 'elements-total-count': '3' });
    expect(await list(`/instances?nextPage=${headers?.['elements-next-page-token'] ?? ''}`)).to.deep.equal(['three']);
  });

  it('answers hub calls of a deleted instance with 401 and of a disabled one with 403', async () => {
    const { createInstance, call, connector } = createConnectedWorld();
    const { id, token } = await createInstance();
    const authorization = `User ${connector.userSecret}, Element ${token}`;
    const hub = () => call('GET', '/hubs/documents/events/poll/documents', undefined, { authorization });
    expect((await hub()).headers).to.include({ 'elements-element-instance-id': String(id) });
    expect((await fields(call('DELETE', `/instances/${String(id)}/enabled`))).disabled).to.equal(true);
    expect(await codeOf(hub())).to.equal('instance-disabled');
    expect((await fields(call('PUT', '/instances/enabled', undefined, { authorization }))).disabled).to.equal(false);
    expect((await hub()).status).to.equal(200);
    await call('DELETE', `/instances/${String(id)}`);
    expect(await codeOf(hub())).to.equal('credentials-not-valid');
  });

  it("takes a refresh token of one's own", async () => {
    const { createInstance, shareFile } = createConnectedWorld();
    const rest = { externalAuthentication: 'initial', providerData: undefined };
    const instance = await createInstance({ 'oauth.user.refresh_token': 'refresh-1' }, rest);
    expect(instance).to.include({ externalAuthentication: 'initial' });
    expect(shareFile.requests).to.have.length(1);
  });

  it('applies changes of one instance after each other', async () => {
    const { createInstance, call } = createConnectedWorld();
    const { id } = await createInstance();
    const path = `/instances/${String(id)}`;
    await Promise.all([call('PATCH', path, { name: 'n' }), call('PATCH', path, { tags: ['t'] })]);
    expect(await fields(call('GET', path))).to.deep.include({ name: 'n', tags: ['t'] });
  });
});
