import type { Clause } from './clause.ts';
import { clausesOf } from './clause.ts';

/** What the platform promises about connector instances and about who may ask for them. */
export const INSTANCE_CLAUSES: readonly Clause[] = [
  ...clausesOf('Protocol facts 1.1, endpoints (API reference; vendor test suite)', [
    ['OC-1.1-01', 'must', 'A created instance is answered with 200, not 201.'],
    ['OC-1.1-02', 'must', 'GET /instances/{id} answers the instance that was created.'],
    ['OC-1.1-03', 'must', 'GET /instances answers an array.'],
    ['OC-1.1-04', 'should', 'An instance can also be read below /elements/{key}/instances/{id}.'],
    ['OC-1.1-05', 'should', 'Event settings of an instance that exists can be changed by PATCH, which merges.'],
  ]),
  ...clausesOf('Protocol facts 1.2, the create request (pages of several connectors; vendor test suite)', [
    ['OC-1.2-01', 'must', 'Configuration values are taken as booleans, numbers or text alike.'],
    ['OC-1.2-02', 'must', 'Configuration values come back as text, or as null where there is none.'],
    ['OC-1.2-03', 'should', 'The poller configuration is taken as an object and as text that holds JSON.'],
    ['OC-1.2-04', 'should', 'An instance that is created without tags gets its name as the only tag.'],
    ['OC-1.2-05', 'must', 'Markup is stripped from name and tags; the text inside stays.'],
    ['OC-1.2-06', 'should', 'When required configuration is missing, the error names the keys.'],
  ]),
  ...clausesOf('Protocol facts 1.3, the instance as answered (public examples; vendor test suite)', [
    ['OC-1.3-01', 'must', 'An instance has a numeric id, a name, a token, tags and an element.'],
    ['OC-1.3-02', 'must', 'valid is true and disabled is false.'],
    ['OC-1.3-03', 'must', 'The token is text of the base64 alphabet.'],
    ['OC-1.3-04', 'should', 'createdDate is ISO 8601 in UTC with whole seconds.'],
    ['OC-1.3-05', 'should', 'user has an id, an e-mail address, a first and a last name.'],
    ['OC-1.3-06', 'must', 'element has the hub documents and says that it uses OAuth 2.'],
    ['OC-1.3-07', 'must', 'eventsEnabled is a boolean that agrees with event.notification.enabled.'],
    ['OC-1.3-08', 'must', 'provisionInteractions is an array, maxCacheSize and cacheTimeToLive are numbers.'],
    ['OC-1.3-09', 'must', 'traceLoggingEnabled and cachingEnabled are booleans.'],
    ['OC-1.3-10', 'should', 'configuration repeats the keys that were sent.'],
    ['OC-1.3-11', 'note', 'The element is called Sharefile, unlike the product.'],
  ]),
  ...clausesOf('Protocol facts 1.4, masking (vendor test suite)', [
    ['OC-1.4-01', 'should', 'OAuth key and secret come back masked.'],
    ['OC-1.4-02', 'should', 'The mask is eight asterisks.'],
    ['OC-1.4-03', 'should', 'OAuth tokens are not shown either.'],
    ['OC-1.4-04', 'should', 'Reading an instance later shows no more than creating it did.'],
  ]),
  ...clausesOf('Protocol facts 1.5, the life of an instance (vendor test suite)', [
    ['OC-1.5-01', 'must', 'DELETE of an instance is answered with 200.'],
    ['OC-1.5-02', 'must', 'A deleted instance sends nothing more.'],
    ['OC-1.5-03', 'must', "A deleted instance's token is refused with 401."],
    ['OC-1.5-04', 'must', 'A deleted instance cannot be read any more: 404.'],
    ['OC-1.5-05', 'should', 'Hub calls are answered with the header elements-element-instance-id.'],
    ['OC-1.5-06', 'should', 'The hub segment of a path makes no difference.'],
    ['OC-1.5-07', 'must', 'Metadata of an element that does not exist is answered with 404.'],
    ['OC-1.5-08', 'must', "The element's metadata says that events are supported, by polling and by webhook."],
    ['OC-1.5-09', 'must', 'A configuration object has an id, a key and a propertyValue.'],
    ['OC-1.5-10', 'must', 'A disabled instance refuses resource calls with 403.'],
    ['OC-1.5-11', 'should', 'A disabled instance sends nothing.'],
  ]),
  ...clausesOf('Protocol facts 1.6, the Authorization header (pages about secrets; client code)', [
    ['OC-1.6-01', 'must', 'A request without a valid user and organization secret is answered with 401.'],
    ['OC-1.6-02', 'must', 'The refusal creates no instance.'],
    ['OC-1.6-03', 'must', 'The parts of the header are told by their word, not by their place.'],
    ['OC-1.6-04', 'should', 'The message of a refusal names Organization or User secret and Element token.'],
    ['OC-1.6-05', 'must', 'A hub call needs the User secret and the Element token.'],
  ]),
  ...clausesOf('Protocol facts 1.7, OAuth (API reference)', [
    ['OC-1.7-01', 'must', 'oauth/url answers oauthUrl and element.'],
    ['OC-1.7-02', 'must', 'The URL carries client id, response type code and the redirect URI.'],
  ]),
];
