import { expect } from 'chai';
import { WHY_NO_CHECK } from '../../../../harness/checks/clauses/why-no-check.ts';
import { GRID_CELLS } from '../../../../harness/grid/grid-cells.ts';
import { ALL_CHECKS, CLAUSES } from '../../../../harness/checks/index.ts';

describe('The clauses', () => {
  const ids = CLAUSES.map(({ id }) => id);

  it('are at least 120, each with an id of its own', () => {
    expect(new Set(ids).size).to.equal(ids.length).and.be.at.least(120);
  });

  it('each name a source with its section, and are a sentence of our own without quotation', () => {
    for (const { id, source, text } of CLAUSES) {
      expect(source, id).to.match(/^(Page, ".+"|Protocol facts \d|ShareFile's webhooks, )/);
      expect(text, id)
        .to.match(/^\S.{9,}\.$/)
        .and.not.match(/["“”]/);
    }
  });

  it('are each judged by a check, or say why by none', () => {
    const judged = new Set(ALL_CHECKS.flatMap(({ clauses }) => clauses));
    expect([...WHY_NO_CHECK.keys()]).to.have.members(ids.filter((id) => !judged.has(id)));
  });

  it('name cells of the grid that there are', () => {
    for (const [id, why] of WHY_NO_CHECK) {
      const isGrid = /of the grid/.test(why);
      const words = why.match(/[a-z0-9]+(?:-[a-z0-9.]+)+/g) ?? [];
      const beginnings = words.map((word) => word.replace(/-?\.\.\..*$/, ''));
      for (const beginning of isGrid ? beginnings : [])
        expect(
          GRID_CELLS.some(({ name }) => name.startsWith(beginning)),
          `${id}: ${beginning}`,
        ).to.equal(true);
    }
  });

  it('are judged by checks of which each has a name of its own and names at least one clause that exists', () => {
    expect(new Set(ALL_CHECKS.map(({ name }) => name)).size).to.equal(ALL_CHECKS.length);
    for (const { name, clauses } of ALL_CHECKS) {
      expect(clauses, name).to.not.be.empty;
      expect(ids, name).to.include.members([...clauses]);
    }
  });
});
