import { expect } from 'chai';
import { runCommand } from './command-line.ts';

describe('sharefile-lab grid', () => {
  it('names the cell that was reached and ends with 0', async () => {
    const { exitCode, out } = await runCommand(['grid', '--cell', 'poll-delay-60s']);
    expect(out).to.equal('reached  poll-delay-60s\n1 of 1 cells reached, 0 failed.\n');
    expect(exitCode).to.equal(0);
  });

  it('says in JSON what came', async () => {
    const { out } = await runCommand(['grid', '--cell', 'bound-minus-1ms', '--reporter', 'json']);
    const report: unknown = JSON.parse(out);
    expect(report).to.deep.include({ reached: 1, failed: 0 });
    expect(report).to.have.nested.property('cells[0].came').that.deep.equals(['CREATED a.txt with poll 1']);
  });

  it('refuses a cell that is none, and says how to see those that there are', async () => {
    const { exitCode, err } = await runCommand(['grid', '--cell', 'nowhere']);
    expect(exitCode).to.equal(2);
    expect(err).to.match(/No cell is called "nowhere"\. sharefile-lab grid without --cell runs and names all \d+\./);
  });
});
