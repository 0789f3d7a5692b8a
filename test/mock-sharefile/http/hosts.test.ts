import { expect } from 'chai';
import { createTestMock, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

describe('hosts', () => {
  let test: TestMock;
  before(async () => {
    test = await createTestMock();
  });
  after(() => test.close());

  const at = (host: string): { headers: { Host: string } } => ({ headers: { Host: host } });

  const planes: readonly (readonly [host: string, api: string, files: string])[] = [
    ['cloud-elements.sf-api.com', 'https://cloud-elements.sf-api.com', 'https://storage-ec2-34.sharefile.com'],
    ['cloud-elements.sharefile.com', 'https://cloud-elements.sf-api.com', 'https://storage-ec2-34.sharefile.com'],
    ['cloud-elements.sharefile.eu', 'https://cloud-elements.sf-api.eu', 'https://storage-ec2-34.sharefile.eu'],
    ['secure.sf-api.com', 'https://cloud-elements.sf-api.com', 'https://storage-ec2-34.sharefile.com'],
    ['localhost:8080', 'http://localhost:8080', 'http://localhost:8080'],
    ['127.0.0.1:9999', 'http://127.0.0.1:9999', 'http://127.0.0.1:9999'],
  ];
  for (const [host, api, files] of planes) {
    it(`writes links for ${host}, also after another host was served`, async () => {
      await test.api('GET', '/Items');
      const item = await test.api('GET', '/Items', at(host));
      expect(stringMember(item, 'url')).to.match(new RegExp(`^${api}/sf/v3/Items\\(foh`));
      expect(stringMember(item, 'odata.metadata').startsWith(`${api}/sf/v3/$metadata#Items/`)).to.equal(true);
      const specification = await test.api('POST', '/Items(home)/Upload?raw=true&fileName=x', at(host));
      expect(stringMember(specification, 'ChunkUri').startsWith(`${files}/upload.aspx?`)).to.equal(true);
    });
  }

  it('answers unknown paths with a bare 404 on the API plane and with the page of the application elsewhere', async () => {
    const api = await test.client('GET', '/unknown', at('cloud-elements.sf-api.com'));
    expect([api.status, api.text]).to.deep.equal([404, '']);
    const application = await test.client('GET', '/unknown', at('cloud-elements.sharefile.com'));
    expect([application.status, application.type]).to.deep.equal([200, 'text/html']);
    const local = await test.client('GET', '/unknown');
    expect([local.status, local.type]).to.deep.equal([404, 'application/json']);
  });

  it('signs in by name on a host that names no account', async () => {
    const { username, password, clientId, clientSecret } = test.mock.credentials;
    const form = { grant_type: 'password', username, password, client_id: clientId, client_secret: clientSecret };
    const headers = { Host: 'secure.sharefile.com' };
    const answer = await test.client('POST', `/oauth/token?${new URLSearchParams(form).toString()}`, { headers });
    expect(answer.body).to.include({ subdomain: 'cloud-elements', apicp: 'sf-api.com' });
  });

  it('takes the Date header from the clock of the world', async () => {
    expect((await test.api('GET', '/Items')).headers['date']).to.equal('Mon, 02 Mar 2026 09:00:00 GMT');
    await test.world.advance('90m');
    expect((await test.api('GET', '/Items')).headers['date']).to.equal('Mon, 02 Mar 2026 10:30:00 GMT');
  });

  it('answers HEAD like GET without a body, and remembers requests without their queries', async () => {
    const answer = await test.api('HEAD', '/Items(home)?$select=Name');
    expect([answer.status, answer.text]).to.deep.equal([200, undefined]);
    expect(test.mock.requests().at(-1)).to.include({ method: 'GET', path: '/sf/v3/Items(home)', status: 200 });
  });
});
