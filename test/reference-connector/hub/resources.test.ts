import { expect } from 'chai';
import { memberOf } from '../../../harness/member-of.ts';
import { violationsOf } from '../../../schemas/index.ts';
import { startHubWorld } from './hub-world.ts';
import type { HubWorld } from './hub-world.ts';
import { resourceRows } from './resource-rows.ts';

describe('The resources of the documents hub', () => {
  let hub: HubWorld;
  before(async () => {
    hub = await startHubWorld('/home');
    await hub.call('POST', '/files?path=/t/z.txt', { file: 'zz' });
  });
  after(() => hub.close());

  for (const [index, [method, path, sent, status, kept, has = {}]] of resourceRows.entries()) {
    const body = sent.json === undefined ? '' : ` ${JSON.stringify(sent.json)}`;
    it(`${method} ${path}${body} is ${String(status)}`, async () => {
      const folder = `/t/${String(index)}`;
      const file = await hub.call('POST', `/files?path=${folder}/a.txt&tags[]=Docs`, { file: 'hello' });
      const inside = await hub.call('GET', `/folders/metadata?path=${folder}`);
      const words = new Map([
        ['PATH', folder],
        ['ID', String(memberOf(file.json, 'id'))],
        ['FOLDER', String(memberOf(inside.json, 'id'))],
      ]);
      const answer = await hub.call(
        method,
        path.replace(/PATH|\bID\b|FOLDER/g, (word) => words.get(word) ?? ''),
        sent,
      );
      expect(answer.status, answer.text).to.equal(status);
      if (kept !== undefined) {
        expect(violationsOf(kept, answer.json)).to.deep.equal([]);
        if (Array.isArray(answer.json)) expect(answer.json).to.have.length(1);
      }
      if (kept === undefined && path.includes('/files') && method === 'GET') expect(answer.text).to.equal('hello');
      for (const [name, value] of Object.entries(has)) expect(memberOf(answer.json, name)).to.deep.equal(value);
      if (path.startsWith('/files') || path.startsWith('/folders')) {
        expect(answer.headers.get('elements-element-instance-id')).to.equal(String(hub.instanceId));
      }
      expect(answer.headers.get('elements-trace-id')).to.equal(answer.headers.get('elements-request-id'));
    });
  }
});
