import { expect } from 'chai';
import { parseDocumentedRequest, toEventConfiguration } from '../../../harness/scenario/index.ts';
import { readFixture } from '../../fixtures/read-fixture.ts';

const configured = (configuration: object): ReturnType<typeof toEventConfiguration> =>
  toEventConfiguration({ configuration });

describe('toEventConfiguration', () => {
  it('reads the documented polling command', () => {
    const { body } = parseDocumentedRequest(readFixture('documented/polling-curl.txt').toString('utf8'));
    expect(toEventConfiguration(body)).to.deep.include({
      vendorType: 'polling',
      signed: false,
      refreshIntervalMinutes: 15,
      resource: 'documents',
      idField: 'Id',
    });
    expect(toEventConfiguration(body).dates).to.include({
      updatedDateField: 'CreationDate',
      createdDateField: 'ProgenyEditDate',
    });
  });

  it('reads a poller configuration that is JSON in a string, with switches as texts', () => {
    const documents = {
      idField: 'Id',
      filterByUpdatedDate: 'false',
      pollDelay: '5',
      datesConfiguration: { updatedDateField: 'a', createdCheckTolerance: 2, filterByCurrentDate: true },
    };
    expect(configured({ 'event.poller.configuration': JSON.stringify({ documents }) }).dates).to.deep.equal({
      updatedDateField: 'a',
      filterByUpdatedDate: false,
      filterByCurrentDate: true,
      createdCheckTolerance: 2,
      pollDelay: 5,
    });
  });

  for (const interval of ['', '0', '-5', 'often', 0, null]) {
    it(`knows no interval when it is ${JSON.stringify(interval)}`, () => {
      expect(configured({ 'event.poller.refresh_interval': interval })).to.not.have.property('refreshIntervalMinutes');
    });
  }

  it('takes polling for the default, and a body that is none for one without events', () => {
    expect(toEventConfiguration(undefined)).to.deep.equal({ vendorType: 'polling', signed: false });
    expect(configured({ 'event.poller.configuration': '{' })).to.deep.equal({ vendorType: 'polling', signed: false });
  });
});
