import { expect } from 'chai';
import { memberOf } from '../../../harness/member-of.ts';
import { createTagStore } from '../../../reference-connector/domain/hub/tag-store.ts';
import { startHubWorld } from './hub-world.ts';
import type { Answered, HubWorld } from './hub-world.ts';

const ODD_NAMES = ['a#b.txt', '100%.txt', 'a+b.txt', 'R&D.txt', 'Zürich 文件.txt', 'a  b.txt', "it's (1).txt", 'é.txt'];

describe('The rules of the documents hub', () => {
  let hub: HubWorld;
  const put = (path: string, file: string): Promise<Answered> =>
    hub.call('POST', `/files?path=${encodeURIComponent(path)}`, { file });
  const read = async (path: string): Promise<string> =>
    (await hub.call('GET', `/files?path=${encodeURIComponent(path)}`)).text;
  const namesIn = async (path: string): Promise<readonly unknown[]> => {
    const { json } = await hub.call('GET', `/folders/contents?path=${path}`);
    return (json as readonly object[]).map((each) => memberOf(each, 'name'));
  };

  before(async () => {
    hub = await startHubWorld('/home');
  });
  after(() => hub.close());

  for (const name of ODD_NAMES) {
    it(`keeps ${name} through path and id`, async () => {
      const stored = await put(`/odd/${name}`, name);
      expect(stored.json, stored.text).to.include({ name, path: `/odd/${name}` });
      const id = String(memberOf(stored.json, 'id'));
      const [byId, metadata] = await Promise.all([
        hub.call('GET', `/files/${id}`),
        hub.call('GET', `/files/${id}/metadata`),
      ]);
      expect([byId.text, await read(`/odd/${name}`)]).to.deep.equal([name, name]);
      expect(metadata.json).to.deep.equal(stored.json);
      const disposition = byId.headers.get('content-disposition') ?? '';
      expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).to.equal(name);
      const moved = await hub.call('PATCH', `/files/${id}/metadata`, { json: { path: `/odd/moved/${name}` } });
      expect(memberOf(moved.json, 'path'), moved.text).to.equal(`/odd/moved/${name}`);
    });
  }

  it('opens no id outside the root folder', async () => {
    await hub.call('POST', '/folders', { json: { path: '/narrow' } });
    const file = await put('/not-there.txt', 'secret');
    const narrow = await hub.withRoot('/Personal Folders/narrow');
    const id = String(memberOf(file.json, 'id'));
    for (const path of [`/files/${id}`, `/files/${id}/metadata`, `/files/${id}/links`, '/folders/home/contents']) {
      expect((await narrow('GET', path)).status, path).to.equal(404);
    }
    expect((await narrow('DELETE', `/files/${id}`)).status).to.equal(404);
    expect(await read('/not-there.txt')).to.equal('secret');
    const inside = await narrow('POST', '/files?path=/in/it.txt', { file: 'x' });
    const shown = await narrow('GET', `/files/${String(memberOf(inside.json, 'id'))}/metadata`);
    expect(memberOf(shown.json, 'path'), shown.text).to.equal('/in/it.txt');
  });

  it('moves and renames past names that are taken on the way', async () => {
    await Promise.all([put('/from/a.txt', 'moved'), put('/from/b.txt', 'stays'), put('/to/a.txt', 'stays too')]);
    const moved = await hub.call('PATCH', '/files/metadata?path=/from/a.txt', { json: { path: '/to/b.txt' } });
    expect(moved.json, moved.text).to.include({ path: '/to/b.txt', name: 'b.txt' });
    const texts = await Promise.all([read('/to/b.txt'), read('/from/b.txt'), read('/to/a.txt')]);
    expect(texts).to.deep.equal(['moved', 'stays', 'stays too']);
    expect([await namesIn('/from'), await namesIn('/to')]).to.deep.equal([['b.txt'], ['a.txt', 'b.txt']]);
  });

  it('leaves a document as it is that is copied onto itself with overwrite', async () => {
    const before = await put('/self/a.txt', 'one');
    const copied = await hub.call('POST', '/files/copy?path=/self/a.txt&overwrite=true', {
      json: { path: '/self/A.txt' },
    });
    expect([copied.status, memberOf(copied.json, 'id')]).to.deep.equal([200, memberOf(before.json, 'id')]);
    expect([await read('/self/a.txt'), await namesIn('/self')]).to.deep.equal(['one', ['a.txt']]);
  });

  it('lets folders be created side by side below one that is not there yet', async () => {
    const paths = ['a', 'b', 'c', 'd', 'e'].map((name) => `/beside/new/${name}`);
    const made = await Promise.all(paths.map((path) => hub.call('POST', '/folders', { json: { path } })));
    expect(made.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200, 200]);
    expect(await namesIn('/beside')).to.deep.equal(['new']);
  });

  it('searches by text and by date, below a folder, page by page', async () => {
    await Promise.all([put('/find/alpha one.txt', '1'), put('/find/in/alpha two.txt', '2'), put('/alpha.txt', '3')]);
    const first = await hub.call('GET', '/search?path=/find&text=alpha&pageSize=1');
    const next = first.headers.get('elements-next-page-token') ?? '';
    const second = await hub.call('GET', `/search?path=/find&text=alpha&pageSize=1&nextPage=${next}`);
    const pathsOf = ({ json }: Answered): readonly unknown[] =>
      (json as readonly object[]).map((each) => memberOf(each, 'path'));
    expect([...pathsOf(first), ...pathsOf(second)]).to.have.members(['/find/alpha one.txt', '/find/in/alpha two.txt']);
    expect(second.headers.get('elements-next-page-token')).to.equal(null);
    const later = await hub.call('GET', '/search?text=alpha&startDate=2999-01-01T00:00:00Z');
    const earlier = await hub.call('GET', '/search?path=/find&text=alpha&endDate=2999-01-01T00:00:00Z');
    expect([pathsOf(later).length, pathsOf(earlier).length]).to.deep.equal([0, 2]);
  });
});

describe('The tags of documents', () => {
  it('end with their instance, and the oldest make room', () => {
    const tags = createTagStore(2);
    for (const Id of ['a', 'b', 'c']) tags.set(1, { Id }, [Id]);
    tags.set(2, { Id: 'a' }, ['other']);
    expect(['a', 'b', 'c'].map((Id) => tags.of(1, { Id }))).to.deep.equal([[], ['b'], ['c']]);
    tags.forget(1);
    expect([tags.of(1, { Id: 'c' }), tags.of(2, { Id: 'a' })]).to.deep.equal([[], ['other']]);
  });
});
