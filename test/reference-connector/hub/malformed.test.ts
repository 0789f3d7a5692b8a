import { expect } from 'chai';
import { memberOf } from '../../../harness/member-of.ts';
import { isValid } from '../../../schemas/index.ts';
import { startHubWorld } from './hub-world.ts';
import type { HubWorld } from './hub-world.ts';
import { malformedRequests } from './malformed-requests.ts';

describe('Malformed requests of the documents hub', () => {
  let hub: HubWorld;
  const ids: Record<string, string> = {};
  let unchanged = '';
  const stateOf = async (): Promise<string> => {
    const paths = ['/', '/kept', '/kept/inner'];
    const answers = await Promise.all(paths.map((path) => hub.call('GET', `/folders/contents?path=${path}`)));
    return answers.map(({ text }) => text).join('\n');
  };

  before(async () => {
    hub = await startHubWorld('/home');
    const file = await hub.call('POST', '/files?path=/kept/a.txt&tags[]=red', { file: 'a' });
    await hub.call('POST', '/files?path=/kept/b.txt', { file: 'b' });
    await hub.call('POST', '/folders', { json: { path: '/kept/inner' } });
    const folder = await hub.call('GET', '/folders/metadata?path=/kept');
    ids['FILE'] = String(memberOf(file.json, 'id'));
    ids['FOLDER'] = String(memberOf(folder.json, 'id'));
    unchanged = await stateOf();
  });
  after(() => hub.close());

  for (const [name, method, path, status, sent] of malformedRequests) {
    it(`${method} with ${name} is ${String(status)} and changes nothing`, async () => {
      const filled = path.replace(/FILE|FOLDER/, (word) => ids[word] ?? word);
      const answer = await hub.call(method, filled, sent);
      expect(answer.status, answer.text).to.equal(status);
      expect(isValid('open-connectors/error', answer.json), answer.text).to.equal(true);
      expect(memberOf(answer.json, 'requestId')).to.equal(answer.headers.get('elements-request-id'));
      if (status === 405) expect(answer.headers.get('allow')).to.be.a('string').and.not.contain(method);
      expect(await stateOf()).to.equal(unchanged);
    });
  }
});
