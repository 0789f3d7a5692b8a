import { expect } from 'chai';
import { isHashedPassword, isPassword, setPassword } from '../../../../mock-sharefile/domain/accounts/password.ts';

describe('a password', () => {
  const set = setPassword('right', 'salt of one user');
  const text = JSON.stringify(set);

  it('is known by its text and by nothing else, as it was set and as it was written out', async () => {
    const written = JSON.parse(text) as string;
    for (const password of [set, written]) {
      expect(await isPassword(password, 'right')).to.equal(true);
      for (const wrong of ['', 'Right', 'right ', written]) {
        expect(await isPassword(password, wrong), wrong).to.equal(false);
      }
    }
  });

  it('is written out without its text, differently for each user', () => {
    expect(text).not.to.include('right');
    expect(isHashedPassword(JSON.parse(text) as string)).to.equal(true);
    expect(JSON.stringify(setPassword('right', 'salt of another user'))).not.to.equal(text);
  });

  it('keeps nobody waiting while it is looked at', async () => {
    const order: string[] = [];
    const looking = isPassword(JSON.parse(text) as string, 'right').then(() => order.push('known'));
    setImmediate(() => order.push('something else'));
    await looking;
    expect(order).to.deep.equal(['something else', 'known']);
  });

  it('is nobody’s if what was written out is no hash', async () => {
    for (const broken of ['', 'right', 'scrypt$1$salt$right', 'scrypt$16384$salt$', 'scrypt$999999999$salt$x']) {
      expect(await isPassword(broken, 'right'), broken).to.equal(false);
    }
  });
});
