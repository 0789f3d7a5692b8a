import { expect } from 'chai';
import { createRandom } from '../../../world/index.ts';
import type { Fault } from '../../../schemas/index.ts';
import { createFaultSet } from '../../../mock-sharefile/domain/faults/fault-set.ts';
import type { FaultSet } from '../../../mock-sharefile/domain/faults/fault-set.ts';
import { checkFault } from '../../../mock-sharefile/faults/check-fault.ts';

const RESET = { kind: 'connectionReset' } as const;

function createSet(seed = 1): FaultSet {
  return createFaultSet({ random: createRandom(seed), check: checkFault });
}

/** Shows `count` requests to a set that has one fault and tells which of them it met, from 1. */
function firings(where: Fault['where'], count = 12, method = 'GET', route = 'items()/children'): readonly number[] {
  const faults = createSet();
  faults.set({ ...(where && { where }), effect: RESET });
  return Array.from({ length: count }, (_, index) => index + 1).filter(() => faults.meet(method, route).length > 0);
}

describe('the conditions of a fault', () => {
  const cases: readonly (readonly [string, Fault['where'], readonly number[]])[] = [
    ['meets everything without conditions', undefined, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['meets the nth only', { nth: 3 }, [3]],
    ['meets each nth', { every: 5 }, [5, 10]],
    ['meets so many and no more', { times: 2 }, [1, 2]],
    ['joins conditions', { every: 3, times: 2 }, [3, 6]],
    ['knows a route by its form, whatever the id', { route: 'Items(fo123)/Children', nth: 1 }, [1]],
    ['leaves other routes alone', { route: 'Items(id)' }, []],
    ['leaves other methods alone', { method: 'POST' }, []],
    ['never happens with probability 0', { probability: 0 }, []],
    ['always happens with probability 1', { probability: 1, times: 1 }, [1]],
  ];
  for (const [name, where, expected] of cases) {
    it(name, () => {
      expect(firings(where)).to.deep.equal(expected);
    });
  }

  it('takes chances from the seed: the same ones for the same seed, about as many as asked for', () => {
    const first = firings({ probability: 0.25 }, 400);
    expect(first).to.deep.equal(firings({ probability: 0.25 }, 400));
    expect(first.length).to.be.within(70, 130);
  });

  it('keeps webhooks and requests apart', () => {
    const faults = createSet();
    faults.set({ effect: { kind: 'webhookLost' } });
    faults.set({ effect: RESET });
    expect(faults.meet('POST', 'webhook').map(({ effect }) => effect.kind)).to.deep.equal(['webhookLost']);
    expect(faults.meet('GET', 'items()').map(({ effect }) => effect.kind)).to.deep.equal(['connectionReset']);
  });
});

describe('a set of faults', () => {
  it('gives ids, lists what was met and how often, replaces by id and clears', () => {
    const faults = createSet();
    expect(faults.isEmpty).to.equal(true);
    expect(faults.set({ where: { every: 2 }, effect: RESET })).to.equal('fault-1');
    expect(faults.set({ id: 'mine', effect: RESET })).to.equal('mine');
    faults.meet('GET', 'items()');
    faults.meet('GET', 'items()');
    expect(faults.list().map(({ id, metCount, firedCount }) => [id, metCount, firedCount])).to.deep.equal([
      ['fault-1', 2, 1],
      ['mine', 2, 2],
    ]);
    faults.set({ id: 'mine', effect: RESET });
    expect(faults.list().map(({ metCount }) => metCount)).to.deep.equal([2, 0]);
    expect([faults.clear('mine'), faults.clear('mine'), faults.clear(), faults.clear()]).to.deep.equal([
      true,
      false,
      true,
      false,
    ]);
    expect(faults.isEmpty).to.equal(true);
  });

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['an effect that does not exist', { effect: { kind: 'explosion' } }, /kinds are .*"latency"/],
    ['an effect without what it needs', { effect: { kind: 'latency' } }, /members that its kind/],
    ['no effect', { where: {} }, /"effect"/],
    ['a route that does not exist', { where: { route: 'Item(id)' }, effect: RESET }, /no route "Item\(id\)"/],
    ['a webhook effect on a request', { where: { route: 'Items(id)' }, effect: { kind: 'webhookLost' } }, /never/],
    ['a request effect on webhooks', { where: { route: 'webhook' }, effect: RESET }, /never applies/],
    ['a probability in percent', { where: { probability: 50 }, effect: RESET }, /probability/],
  ];
  for (const [name, fault, message] of wrong) {
    it(`refuses ${name}`, () => {
      expect(() => {
        checkFault(fault);
      }).to.throw(message);
    });
  }
});
