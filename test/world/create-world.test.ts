import { expect } from 'chai';
import fc from 'fast-check';
import { createVirtualWorld, createSystemWorld, WorldError } from '../../world/index.ts';
import type { DueWork, VirtualWorld } from '../../world/index.ts';

const T0 = Date.parse('2026-03-02T09:00:00.000Z');

function note(world: VirtualWorld, log: string[], text: string, dueAt: number, lane = text): DueWork {
  return {
    dueAt,
    kind: 'note',
    lane,
    run: () => {
      log.push(`${String(world.clock.now() - T0)} ${text}`);
      return Promise.resolve();
    },
  };
}

async function rejection(promise: Promise<unknown>): Promise<WorldError> {
  try {
    await promise;
  } catch (error) {
    expect(error).to.be.instanceOf(WorldError);
    return error as WorldError;
  }
  throw new Error('It was expected to reject, and did not.');
}

describe('A virtual world', () => {
  it('starts at a fixed instant and moves only when it is told to', async () => {
    const world = createVirtualWorld();
    expect(world.clock.now()).to.equal(T0);
    await world.advance('15m');
    expect(world.clock.now()).to.equal(T0 + 900_000);
  });

  it('runs due work in the order of its instants, with the clock showing each', async () => {
    const world = createVirtualWorld();
    const log: string[] = [];
    world.queue.schedule(note(world, log, 'second', T0 + 20));
    world.queue.schedule(note(world, log, 'first', T0 + 10));
    world.queue.schedule(note(world, log, 'outside', T0 + 101));
    await world.advance(100);
    expect(log).to.deep.equal(['10 first', '20 second']);
    await world.advance(1);
    expect(log.at(-1)).to.equal('101 outside');
  });

  it('runs what work schedules meanwhile, also for the present instant', async () => {
    const world = createVirtualWorld();
    const log: string[] = [];
    world.queue.schedule({
      ...note(world, log, 'outer', T0 + 5),
      run: () => {
        world.queue.schedule(note(world, log, 'inner', T0));
        return Promise.resolve();
      },
    });
    await world.advance(5);
    expect(log).to.deep.equal(['5 inner']);
  });

  it('is settled when nothing more is due now, and leaves later work waiting', async () => {
    const world = createVirtualWorld();
    const log: string[] = [];
    world.queue.schedule(note(world, log, 'now', T0));
    world.queue.schedule(note(world, log, 'later', T0 + 1));
    await world.settled();
    expect(log).to.deep.equal(['0 now']);
  });

  it('does not run work that was cancelled', async () => {
    const world = createVirtualWorld();
    const log: string[] = [];
    world.queue.schedule(note(world, log, 'cancelled', T0 + 1)).cancel();
    await world.advance(10);
    expect(log).to.deep.equal([]);
  });

  it('rejects with the failure of due work, names the work, and goes on afterwards', async () => {
    const world = createVirtualWorld();
    const log: string[] = [];
    world.queue.schedule({
      dueAt: T0 + 1,
      kind: 'poll',
      lane: 'instance 7',
      run: () => Promise.reject(new Error('no')),
    });
    world.queue.schedule(note(world, log, 'next', T0 + 2));
    const error = await rejection(world.advance(10));
    expect(error.code).to.equal('work-failed');
    expect(error.message).to.equal('Due work "poll" of instance 7 failed: no');
    expect(log).to.deep.equal(['2 next']);
    await world.advance(1);
  });

  it('keeps work of one lane in order while other lanes run side by side', async () => {
    const world = createVirtualWorld({ concurrency: 8 });
    const log: string[] = [];
    const slow = (text: string, lane: string, turns: number): DueWork => ({
      dueAt: T0,
      kind: 'slow',
      lane,
      run: async () => {
        log.push(`start ${text}`);
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        log.push(`end ${text}`);
      },
    });
    world.queue.schedule(slow('a1', 'a', 50));
    world.queue.schedule(slow('a2', 'a', 1));
    world.queue.schedule(slow('b1', 'b', 1));
    await world.settled();
    expect(log.indexOf('start a2')).to.be.greaterThan(log.indexOf('end a1'));
    expect(log.indexOf('end b1')).to.be.lessThan(log.indexOf('end a1'));
  });

  it('runs overlapping advances one after the other', async () => {
    const world = createVirtualWorld();
    await Promise.all([world.advance('1m'), world.advance('1m')]);
    expect(world.clock.now()).to.equal(T0 + 120_000);
  });

  it('stops running work once it is closed', async () => {
    const world = createVirtualWorld();
    const log: string[] = [];
    world.queue.schedule(note(world, log, 'late', T0 + 1));
    world.close();
    await world.advance(10);
    expect(log).to.deep.equal([]);
  });

  it('refuses a duration that it cannot read, and says how to write one', async () => {
    const error = await rejection(createVirtualWorld().advance('soon'));
    expect(error.code).to.equal('duration-not-readable');
    expect(error.message).to.contain('15m');
  });

  it('never runs work early, late or out of order, whatever is scheduled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(50), fc.nat(3)), { maxLength: 40 }), async (plan) => {
        const world = createVirtualWorld({ concurrency: 4 });
        const ran: { at: number; dueAt: number; lane: number; index: number }[] = [];
        plan.forEach(([delay, lane], index) => {
          world.queue.schedule({
            dueAt: T0 + delay,
            kind: 'any',
            lane: String(lane),
            run: async () => {
              await Promise.resolve();
              ran.push({ at: world.clock.now(), dueAt: T0 + delay, lane, index });
            },
          });
        });
        await world.advance(50);
        expect(ran).to.have.length(plan.length);
        expect(ran.every((entry) => entry.at === entry.dueAt)).to.equal(true);
        for (const lane of [0, 1, 2, 3]) {
          const order = ran.filter((entry) => entry.lane === lane);
          const sorted = order.toSorted((a, b) => a.dueAt - b.dueAt || a.index - b.index);
          expect(order).to.deep.equal(sorted);
        }
      }),
    );
  });
});

describe('A system world', () => {
  it('runs due work by itself', async () => {
    const failures: WorldError[] = [];
    const world = createSystemWorld({ onFailed: (error) => failures.push(error) });
    const ran = new Promise<string>((resolve) => {
      world.queue.schedule({
        dueAt: world.clock.now() + 5,
        kind: 'note',
        lane: 'a',
        run: () => {
          resolve('ran');
          return Promise.resolve();
        },
      });
    });
    expect(await ran).to.equal('ran');
    world.close();
    expect(failures).to.deep.equal([]);
  });

  it('reports work that failed and runs the next', async () => {
    const failed = new Promise<WorldError>((resolve) => {
      const world = createSystemWorld({
        onFailed: (error) => {
          world.close();
          resolve(error);
        },
      });
      world.queue.schedule({ dueAt: 0, kind: 'poll', lane: 'x', run: () => Promise.reject(new Error('broken')) });
    });
    expect((await failed).message).to.contain('broken');
  });

  it('is settled once what is due has run', async () => {
    const world = createSystemWorld({ onFailed: () => undefined });
    let count = 0;
    for (let i = 0; i < 5; i += 1) {
      world.queue.schedule({ dueAt: 0, kind: 'note', lane: String(i), run: () => Promise.resolve(void (count += 1)) });
    }
    await world.settled();
    world.close();
    expect(count).to.equal(5);
  });
});
