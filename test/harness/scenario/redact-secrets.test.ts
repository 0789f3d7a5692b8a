import { expect } from 'chai';
import fc from 'fast-check';
import { redactHeaders, redactJson, redactText } from '../../../harness/scenario/index.ts';

describe('redactJson', () => {
  it('removes the values of secret members wherever they stand', () => {
    const body = {
      providerData: { code: 'c0de' },
      token: 'tok',
      configuration: { 'oauth.api.key': 'k', 'oauth.api.secret': 's', 'event.notification.signature.key': 'sig' },
      list: [
        { key: 'oauth.api.secret', propertyValue: 's' },
        { key: 'sharefile.subdomain', propertyValue: 'acme' },
      ],
    };
    expect(redactJson(body)).to.deep.equal({
      providerData: { code: '<redacted>' },
      token: '<redacted>',
      configuration: {
        'oauth.api.key': '<redacted>',
        'oauth.api.secret': '<redacted>',
        'event.notification.signature.key': '<redacted>',
      },
      list: [
        { key: 'oauth.api.secret', propertyValue: '<redacted>' },
        { key: 'sharefile.subdomain', propertyValue: 'acme' },
      ],
    });
  });

  it('keeps what is a fact and no secret: empty values, null and masks', () => {
    const body = { code: '', token: null, 'oauth.api.secret': '********', element: { key: 'sharefile' } };
    expect(redactJson(body)).to.deep.equal(body);
  });

  it('removes known secrets from any text at any depth', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (secret, before, after) => {
        const redacted = redactJson({ deep: [{ message: before + secret + after }] }, [secret]);
        const text = JSON.stringify(redacted).replaceAll('<redacted>', '');
        expect(text.includes(JSON.stringify(secret).slice(1, -1)) && !(before + after).includes(secret)).to.equal(
          false,
        );
      }),
    );
  });

  it('removes the longer of two secrets as a whole', () => {
    expect(redactText('abcd-efgh', ['abcd', 'abcd-efgh'])).to.equal('<redacted>');
  });
});

describe('redactHeaders', () => {
  it('keeps the form of the authorization header and nothing of its secrets', () => {
    expect(redactHeaders({ Authorization: 'User a=/+b, Organization c, Element d' })).to.deep.equal({
      Authorization: 'User <redacted>, Organization <redacted>, Element <redacted>',
    });
    expect(redactHeaders({ authorization: 'User , Organization ' })).to.deep.equal({
      authorization: 'User, Organization',
    });
    expect(redactHeaders({ authorization: 'c2VjcmV0=' })).to.deep.equal({ authorization: '<redacted>' });
  });

  it('removes cookies and known secrets, and keeps the rest', () => {
    expect(redactHeaders({ 'set-cookie': 'a=b', 'x-echo': 'is 12345', accept: '*/*' }, ['12345'])).to.deep.equal({
      'set-cookie': '<redacted>',
      'x-echo': 'is <redacted>',
      accept: '*/*',
    });
  });
});
