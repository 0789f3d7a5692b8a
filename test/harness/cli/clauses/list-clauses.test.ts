import { expect } from 'chai';
import { CLAUSES } from '../../../../harness/checks/index.ts';
import { listClauses, listedClauses } from '../../../../harness/cli/clauses/list-clauses.ts';
import { HarnessError } from '../../../../harness/harness-error.ts';

describe('listClauses', () => {
  it('lists every clause, with the checks that judge it below', () => {
    const text = listClauses({ reporter: 'text' });
    for (const { id, text: promise } of CLAUSES) expect(text).to.include(id).and.include(promise);
    expect(text).to.match(/OC-5\.4-02 .*\n +judged by signature-is-valid\n/);
  });

  it('writes the same as JSON', () => {
    expect(JSON.parse(listClauses({ reporter: 'json' }))).to.deep.equal(listedClauses());
  });

  it('narrows the list by level and by source or beginning of an id', () => {
    const listed: unknown = JSON.parse(listClauses({ reporter: 'json', level: 'note', source: 'page-poll' }));
    expect(listed).to.deep.equal(
      listedClauses().filter(({ id, level }) => level === 'note' && id.startsWith('PAGE-POLL')),
    );
    expect(listClauses({ reporter: 'text', source: 'HASH VERIFICATION' })).to.include('OC-5.4-02');
  });

  it('says which sources there are when none fits', () => {
    expect(() => listClauses({ reporter: 'text', source: 'nowhere' })).to.throw(
      HarnessError,
      /nowhere[^]*Page, "Polling"/,
    );
  });
});
