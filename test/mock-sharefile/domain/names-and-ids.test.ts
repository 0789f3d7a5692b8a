import { expect } from 'chai';
import { createRandom } from '../../../world/index.ts';
import { canonicalId, createIdGenerator, firstStreamId } from '../../../mock-sharefile/domain/ids.ts';
import { nameFault, numberedName } from '../../../mock-sharefile/domain/names.ts';

describe('names of items', () => {
  for (const name of [
    'a',
    'b #1 50% + c.txt',
    'ünï©ode & more',
    'e\u0301',
    'report.final.pdf',
    '\u{1F600}.txt',
    'x'.repeat(256),
  ]) {
    it(`allows ${JSON.stringify(name.slice(0, 40))}`, () => {
      expect(nameFault(name, 256)).to.equal(undefined);
    });
  }
  const bad = [
    '',
    ' a',
    'a ',
    '.a',
    'a.',
    'x'.repeat(257),
    'a\u0000b',
    'a\nb',
    'a\ud800b',
    ...Array.from('\\/:*?"<>|').map((c) => `a${c}b`),
  ];
  for (const name of bad) {
    it(`refuses ${JSON.stringify(name.slice(0, 40))}`, () => {
      expect(nameFault(name, 256)).to.be.a('string');
    });
  }
  it('numbers a name before its ending', () => {
    expect(numberedName('report.tar.gz', 2)).to.equal('report.tar (2).gz');
    expect(numberedName('README', 1)).to.equal('README (1)');
  });
});

describe('ids', () => {
  it('are GUID look-alikes that begin with what they name', () => {
    const ids = createIdGenerator(createRandom(1));
    const guid = /^[0-9a-z]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
    const kinds = {
      fo: ids.folder(),
      foh: ids.homeFolder(),
      fi: ids.file(),
      st: firstStreamId(ids.file()),
      a: ids.account(),
    };
    for (const [prefix, id] of Object.entries(kinds)) {
      expect(id).to.match(guid);
      expect(id.startsWith(prefix)).to.equal(true);
    }
  });
  it('are the same in any case and without hyphens', () => {
    const id = 'fi823181-2731-2741-7247-247712472174';
    expect(canonicalId(id.toUpperCase())).to.equal(id);
    expect(canonicalId(id.replaceAll('-', ''))).to.equal(id);
    expect(canonicalId('TOP')).to.equal('top');
  });
});
