import { expect } from 'chai';
import { memberOf } from '../../../harness/member-of.ts';
import type { ConnectorSettings } from '../../../reference-connector/index.ts';
import { violationsOf } from '../../../schemas/index.ts';
import { startHubWorld } from './hub-world.ts';
import type { Answered } from './hub-world.ts';

/** A choice that nothing published settles, a request that shows it, and what is seen of the answer. */
type ChoiceRow = readonly [
  settings: Partial<ConnectorSettings>,
  path: string,
  seen: (answer: Answered) => unknown,
  expected: unknown,
];

const created = '2026-03-02T09:00:00Z';
const modified = '2026-03-02T10:00:00Z';
const later = '/search?path=/t&text=a&startDate=2026-03-02T09:30:00Z';
const linkForm = ({ json }: Answered): unknown =>
  'providerViewLink' in (json as object) ? typeof memberOf(json, 'providerViewLink') : 'absent';
const first =
  (member: string) =>
  ({ json }: Answered): unknown =>
    memberOf((json as readonly unknown[])[0], member);

const rows: readonly ChoiceRow[] = [
  [{}, '/files/links?path=/t/a.txt', linkForm, 'string'],
  [{ providerViewLink: 'null' }, '/files/links?path=/t/a.txt', linkForm, 'object'],
  [{ providerViewLink: 'absent' }, '/files/links?path=/t/a.txt', linkForm, 'absent'],
  [{}, '/files/metadata?path=/t/a.txt', ({ json }) => memberOf(json, 'modifiedDate'), modified],
  [
    { modifiedDateOf: 'CreationDate' },
    '/files/metadata?path=/t/a.txt',
    ({ json }) => memberOf(json, 'modifiedDate'),
    created,
  ],
  [{}, '/files/revisions?path=/t/a.txt', first('path'), '/t/a.txt'],
  [{ revisionForm: 'raw' }, '/files/revisions?path=/t/a.txt', first('odata.type'), 'ShareFile.Api.Models.File'],
  [{}, '/share', ({ json }) => json, []],
  [{ shareList: 'feed' }, '/share', ({ json }) => memberOf(json, 'value'), []],
  [{}, later, ({ json }) => json, []],
  [{ searchedDate: 'modified' }, later, first('path'), '/t/a.txt'],
  [{ searchedDate: 'modified' }, '/search?path=/t&text=a&endDate=2026-03-02T09:30:00Z', ({ json }) => json, []],
  [{}, '/ping', ({ json }) => memberOf(json, 'endpoint'), 'sharefile'],
  [{ pingEndpoint: '/ping' }, '/ping', ({ json }) => memberOf(json, 'endpoint'), '/ping'],
  [{}, '/storage', ({ status }) => status, 404],
  [{ unsupportedApiStatus: 501 }, '/storage', ({ status }) => status, 501],
  [{}, '/folders/contents?path=/t', first('tags'), ['Docs']],
  [{ hubFetchTagsDefault: false }, '/folders/contents?path=/t', first('tags'), []],
];

describe('The choices of the documents hub', () => {
  for (const [settings, path, seen, expected] of rows) {
    it(`${path} under ${JSON.stringify(settings)} gives ${JSON.stringify(expected)}`, async () => {
      const hub = await startHubWorld('/home', { connectorSettings: settings });
      try {
        const file = await hub.call('POST', '/files?path=/t/a.txt&tags[]=Docs', { file: 'hello' });
        await hub.world.advance('1h');
        await hub.call('PATCH', `/files/${String(memberOf(file.json, 'id'))}/metadata`, { json: { name: 'A.txt' } });
        await hub.call('PATCH', `/files/metadata?path=/t/A.txt`, { json: { name: 'a.txt' } });
        const answer = await hub.call('GET', path);
        expect(seen(answer), answer.text).to.deep.equal(expected);
        if (path.includes('/links'))
          expect(violationsOf('open-connectors/document-link', answer.json)).to.deep.equal([]);
      } finally {
        await hub.close();
      }
    });
  }
});
