import { expect } from 'chai';
import { startLab } from '../../../harness/index.ts';
import type { Lab } from '../../../harness/index.ts';

const ROOT = 'document.root.folder.name';

describe('document.root.folder.name', () => {
  let lab: Lab;

  before(async () => {
    lab = await startLab({ seed: 3, instance: 'none' });
    await lab.sharefile.upload('/top/Reports/2026/old.txt', 'x');
  });

  after(() => lab[Symbol.asyncDispose]());

  const forms = [
    ...['/top', 'top', '/TOP/', 'root', '/', 'allshared', '/allshared/Reports', '/Reports', 'Reports/', '/top/Reports'],
    ...['top/reports', '/root/Reports', '//top//Reports/2026', ' /top/Reports '],
  ];
  forms.forEach((form, index) => {
    it(`is watched when it is written ${JSON.stringify(form)}, by polling and by webhooks`, async () => {
      const names = [`polled-${String(index)}`, `webhook-${String(index)}`];
      const configuration = { [ROOT]: form };
      const polled = await lab.createInstance({ name: names[0] ?? '', configuration });
      const hooked = await lab.createInstance({ mode: 'webhook', name: names[1] ?? '', configuration });
      await lab.advance('1s');
      const { Id } = await lab.sharefile.upload(`/top/Reports/2026/new-${String(index)}.txt`, 'x');
      await lab.advance('16m');
      const heard = lab.callbacks.received.filter(({ events }) => events.some((event) => event.objectId === Id));
      expect(heard.map(({ receiver }) => receiver)).to.include.members(names);
      await Promise.all([polled.delete(), hooked.delete()]);
    });
  });

  for (const [form, folder] of [
    ['home', '/Personal Folders'],
    ['/home/', '/Personal Folders'],
    ['/Personal Folders', '/Personal Folders'],
    ['/Shared Folders', '/top/Reports'],
    ['/Shared Folders/Reports', '/top/Reports'],
  ] as const) {
    it(`may be ${form}, by polling and by webhooks`, async () => {
      const names = [`polled ${form}`, `webhook ${form}`];
      const configuration = { [ROOT]: form };
      const made = [
        await lab.createInstance({ name: names[0] ?? '', configuration }),
        await lab.createInstance({ mode: 'webhook', name: names[1] ?? '', configuration }),
      ];
      await lab.advance('1s');
      const { Id } = await lab.sharefile.upload(`${folder}/in ${form.replaceAll('/', ' ')}.txt`, 'x');
      await lab.advance('16m');
      const heard = lab.callbacks.received.filter(({ events }) => events.some((event) => event.objectId === Id));
      expect(heard.map(({ receiver }) => receiver)).to.have.members(names);
      await Promise.all(made.map((instance) => instance.delete()));
    });
  }

  it('may be /top without the rights of a MasterAdmin, whose folders are then watched one by one', async () => {
    await using without = await startLab({
      seed: 4,
      instance: 'none',
      connectorSettings: { topSubscriptionContext: 'Folder' },
    });
    await without.sharefile.upload('/top/Reports/2026/old.txt', 'x');
    await without.createInstance({ mode: 'webhook', configuration: { [ROOT]: '/top' } });
    await without.advance('1s');
    const { Id } = await without.sharefile.upload('/top/Reports/2026/new.txt', 'x');
    const home = await without.sharefile.upload('/Personal Folders/new.txt', 'x');
    await without.advance('1m');
    const heard = without.callbacks.received.flatMap(({ events }) => events.map(({ objectId }) => objectId));
    expect(heard).to.have.members([Id, home.Id]);
  });

  const refusals: readonly (readonly [form: string, reason: RegExp])[] = [
    ['/Repots', /document\.root\.folder\.name is .*Repots.*, which is not there in the ShareFile account/],
    ['/top/Reports/2027', /which is not there/],
    ['/Reports/2026/old.txt', /which is no folder/],
    ['/top/../Reports', /must be a path of names/],
    ['C:\\Reports', /must be a path of names/],
  ];
  for (const [form, reason] of refusals) {
    it(`is refused when it is written ${JSON.stringify(form)}`, async () => {
      for (const mode of ['polling', 'webhook'] as const) {
        const refusal = await lab.createInstance({ mode, configuration: { [ROOT]: form } }).then(
          () => new Error('it was made'),
          (error: unknown) => error,
        );
        expect(refusal).to.be.an('error').with.property('message').that.matches(reason);
      }
    });
  }
});
