import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { compileJavaDatePattern } from '../../../../reference-connector/domain/dates/java-date-pattern.ts';
import { loadZone, zoneOf } from '../../../../reference-connector/domain/dates/zones.ts';

/** Real answers of Java 17's SimpleDateFormat: FMT pattern zone instant text, PARSE pattern text zone leniency instant. */
const golden = readFileSync(createRequire(import.meta.url).resolve('#fixtures/java-date-patterns.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));

/** Zone names, weeks and week years are refused with a message rather than printed wrongly. */
const REFUSED = /[zwWFY]/;
/** Java reads year 16 in the Julian calendar. */
const JULIAN = /^3\/6\/16$/;

describe('compileJavaDatePattern', () => {
  before(() => loadZone('America/New_York'));

  for (const [kind, pattern = '', zone = '', instant = '', text = ''] of golden) {
    if (kind !== 'FMT') continue;
    if (text.startsWith('ERR')) {
      it(`refuses ${pattern} as Java does`, () => {
        expect(() => compileJavaDatePattern(pattern))
          .to.throw()
          .with.property('code', 'date-pattern-not-valid');
      });
    } else if (REFUSED.test(pattern.replaceAll(/'[^']*'/g, ''))) {
      it(`says that ${pattern} is not supported`, () => {
        expect(() => compileJavaDatePattern(pattern)).to.throw('not supported here');
      });
    } else {
      it(`prints ${instant} by ${pattern} in ${zone} as Java does`, () => {
        expect(compileJavaDatePattern(pattern).format(Number(instant), zoneOf(zone))).to.equal(text);
      });
    }
  }

  for (const [kind, pattern = '', text = '', zone = '', leniency = '', answer = ''] of golden) {
    if (kind !== 'PARSE' || JULIAN.test(text)) continue;
    it(`reads ${text} by ${pattern} in ${zone} (${leniency}) as Java does`, () => {
      const mode = leniency === 'lenient=true' ? 'lenient' : 'strict';
      const expected = answer.startsWith('ERR') ? undefined : Number(answer);
      expect(compileJavaDatePattern(pattern).parse(text, zoneOf(zone), mode)).to.equal(expected);
    });
  }

  it('takes the later instant of an hour that happens twice, as Java does', () => {
    const pattern = compileJavaDatePattern('yyyy-MM-dd HH:mm');
    expect(pattern.parse('2016-11-06 01:30', zoneOf('America/New_York'))).to.equal(Date.parse('2016-11-06T06:30:00Z'));
  });

  it('refuses the pattern that a shell leaves behind', () => {
    expect(() => compileJavaDatePattern('yyyy-MM-ddTHH:mm:ss.SSSZ')).to.throw("illegal pattern character 'T'");
  });
});

describe('zoneOf', () => {
  before(() => loadZone('America/New_York'));
  const july = Date.parse('2016-07-12T13:35:07Z');

  for (const [kind, name = '', , offset = ''] of golden) {
    if (kind !== 'ZONE') continue;
    it(`knows ${name} as Java's TimeZone does`, () => {
      const text = compileJavaDatePattern('XXX').format(july, zoneOf(name));
      const minutes = Math.abs(Number(offset)) / 60_000;
      const sign = Number(offset) < 0 ? '-' : '+';
      const two = (value: number): string => String(value).padStart(2, '0');
      expect(text).to.equal(minutes === 0 ? 'Z' : `${sign}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`);
    });
  }
});
