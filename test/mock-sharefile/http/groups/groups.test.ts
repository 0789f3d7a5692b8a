import { expect } from 'chai';
import { createTestMock, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';

describe('groups', () => {
  let test: TestMock;
  let employee: { Authorization: string };
  before(async () => {
    test = await createTestMock();
    employee = { Authorization: `Bearer ${await test.signIn('employee@cloud-elements.example', 'employee-password')}` };
  });
  after(() => test.close());

  it('are created, renamed and deleted', async () => {
    const id = stringMember(await test.api('POST', '/Groups', { body: { Name: 'Readers' } }), 'Id');
    expect(id).to.match(/^g/);
    expect((await test.api('PATCH', `/Groups(${id})`, { body: { Name: 'Writers' } })).body).to.include({
      Name: 'Writers',
      IsShared: true,
    });
    expect(namesOf(await test.api('GET', '/Groups'))).to.deep.equal(['Writers']);
    expect((await test.api('DELETE', `/Groups(${id})`, { headers: employee })).status).to.equal(403);
    expect((await test.api('DELETE', `/Groups(${id})`)).status).to.equal(204);
    expect((await test.api('GET', `/Groups(${id})`)).status).to.equal(404);
  });

  it('take people in and let them go', async () => {
    const id = stringMember(await test.api('POST', '/Groups', { body: { Name: 'Team' } }), 'Id');
    const userId = stringMember(await test.api('GET', '/Users', { headers: employee }), 'Id');
    const body = [{ Email: 'owner@cloud-elements.example' }, { Id: userId }, { Id: userId }];
    expect(valuesOf(await test.api('POST', `/Groups(${id})/Contacts`, { body }))).to.have.length(2);
    expect(namesOf(await test.api('GET', `/Users(${userId})/Groups`, { headers: employee }))).to.deep.equal(['Team']);
    expect((await test.api('GET', `/Groups(${id})?$expand=Contacts,Owner`)).body)
      .to.include({ NumberOfContacts: 2 })
      .and.have.nested.property('Owner.Email', 'owner@cloud-elements.example');
    const left = await test.api('DELETE', `/Groups(${id})/Contacts`, { body: [userId] });
    expect(valuesOf(left).map((each) => each['Email'])).to.deep.equal(['owner@cloud-elements.example']);
    expect((await test.api('POST', `/Groups(${id})/Contacts`, { body: [{ Email: 'x@y' }] })).status).to.equal(404);
    expect((await test.api('POST', `/Groups(${id})/Contacts`, { body: { Email: 'x@y' } })).status).to.equal(400);
  });

  it('are private when not shared', async () => {
    const id = stringMember(await test.api('POST', '/Groups', { body: { Name: 'Mine', IsShared: false } }), 'Id');
    expect((await test.api('GET', `/Groups(${id})`, { headers: employee })).status).to.equal(404);
    expect((await test.api('POST', '/Groups', { body: { Name: ' ' } })).status).to.equal(400);
  });
});
