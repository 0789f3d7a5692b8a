import { expect } from 'chai';
import fc from 'fast-check';
import { parseInboundPayload } from '../../../reference-connector/domain/events/parse-inbound-payload.ts';
import { createConnectedWorld, eventsOf } from '../connected-world.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const FIELDS = 'Event.OperationName=Upload&Event.Resource.Id=fi1&Event[Timestamp]=2026-03-02T09:00:00Z';
const JSON_TEXT = JSON.stringify({
  Event: { OperationName: 'Upload', Timestamp: '2026-03-02T09:00:00Z', Resource: { Id: 'fi1' } },
});

/** How the event comes in, and what is notified of it. */
const rows: readonly (readonly [
  name: string,
  method: string,
  query: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  events: readonly string[],
])[] = [
  ['JSON', 'POST', '', JSON_TEXT, { 'content-type': 'application/json' }, ['CREATED fi1']],
  ['JSON that curl calls a form', 'POST', '', JSON_TEXT, FORM, ['CREATED fi1']],
  ['JSON without a content type', 'POST', '', JSON_TEXT, {}, ['CREATED fi1']],
  ['form fields', 'POST', '', FIELDS, FORM, ['CREATED fi1']],
  ['a form with the event in one field', 'POST', '', `payload=${encodeURIComponent(JSON_TEXT)}`, FORM, ['CREATED fi1']],
  ['the query of a GET', 'GET', `?${FIELDS}`, '', {}, ['CREATED fi1']],
  ['a GET that only asks whether anybody is there', 'GET', '', '', {}, []],
  ['a GET with a challenge', 'GET', '?challenge=abc', '', {}, []],
  ['unknown headers (B-19)', 'POST', '', JSON_TEXT, { 'x-any': 'thing', 'elements-version': '9' }, ['CREATED fi1']],
];

describe('inbound events', () => {
  for (const by of ['path', 'Element-Instances'] as const) {
    for (const [name, method, query, body, headers, events] of rows) {
      it(`as ${name}, by ${by}, give ${events.join() || 'nothing'}`, async () => {
        const { createInstance, call, world, callbacks } = createConnectedWorld();
        const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
        const place = by === 'path' ? `/${Buffer.from(String(id)).toString('base64')}` : '';
        const all = by === 'path' ? headers : { ...headers, 'element-instances': String(id) };
        const answer = await call(method, `/events/sharefile${place}${query}`, Buffer.from(body), all);
        expect(answer).to.deep.include({ status: 200, json: {} });
        expect(callbacks, 'processed only after the acknowledgement').to.have.length(0);
        await world.settled();
        expect(eventsOf(callbacks)).to.deep.equal(events);
      });
    }
  }

  for (const [method, query, body] of [
    ['POST', '', FIELDS],
    ['GET', `?${FIELDS}`, ''],
  ] as const) {
    it(`that a provider sends again by ${method} are one event (B-23)`, async () => {
      const { createInstance, call, world, callbacks } = createConnectedWorld();
      const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
      const path = `/events/sharefile/${Buffer.from(String(id)).toString('base64')}${query}`;
      for (let attempt = 0; attempt < 3; attempt += 1) {
        await call(method, path, Buffer.from(body), FORM);
        await world.advance('12s');
      }
      expect(eventsOf(callbacks)).to.deep.equal(['CREATED fi1']);
    });
  }

  for (const body of ['a=b', 'Event=Upload', '=&&=', 'Event[[[=x', '__proto__.OperationName=Upload']) {
    it(`as the form ${body} are refused and change nothing`, async () => {
      const { createInstance, call, world, callbacks } = createConnectedWorld();
      const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
      const path = `/events/sharefile/${Buffer.from(String(id)).toString('base64')}`;
      const refusal = await call('POST', path, Buffer.from(body), FORM).catch((error: unknown) => error);
      expect(refusal).to.have.property('code', 'request-not-valid');
      await world.settled();
      expect(callbacks).to.have.length(0);
      expect(Object.hasOwn(Object.prototype, 'OperationName')).to.equal(false);
    });
  }

  it('as any form are read or refused, never anything else', () => {
    const field = fc.string({ unit: fc.constantFrom(...'Event.[]OperationName=&{}"%25_'.split('')) });
    fc.assert(
      fc.property(field, (text) => {
        let payload: unknown;
        try {
          payload = parseInboundPayload({ text, isForm: true });
        } catch (error) {
          expect(error).to.have.property('code', 'body-not-readable');
          return;
        }
        // A list where the text is JSON after all, which curl -d calls a form.
        if (!Array.isArray(payload)) expect(payload).to.be.an('object');
      }),
      { examples: [['[]'], ['[""]'], ['{}'], ['']] },
    );
  });
});
