import type { Clause } from './clause.ts';
import { clausesOf } from './clause.ts';

/** What the two parameter tables of the documented page promise, one clause for each row. */
export const PARAMETER_CLAUSES: readonly Clause[] = [
  ...clausesOf('Page, "Polling Parameters" and "Webhook Parameters"', [
    ['PAGE-PARAM-01', 'must', 'providerData.code is exchanged for the OAuth access and refresh tokens.'],
    ['PAGE-PARAM-02', 'must', 'oauth.api.key is the client id that was registered with the provider.'],
    ['PAGE-PARAM-03', 'must', 'oauth.api.secret is the client secret that was registered with the provider.'],
    ['PAGE-PARAM-04', 'must', 'oauth.callback.url is where the provider returns a user to after authorization.'],
    ['PAGE-PARAM-05', 'must', 'document.root.folder.name is the root folder; /top is the root level folder.'],
    ['PAGE-PARAM-06', 'must', "sharefile.subdomain is the first label of the account's host."],
    ['PAGE-PARAM-07', 'must', 'event.notification.enabled is optional and false by default.'],
    ['PAGE-PARAM-08', 'must', 'tags are optional and defined by the user.'],
    ['PAGE-PARAM-09', 'note', 'tags are typed as text in the tables and sent as an array in every body.'],
    ['PAGE-PARAM-10', 'note', 'event.vendor.type stands in every body and in neither table.'],
  ]),
  ...clausesOf('Page, "Polling Parameters"', [
    ['PAGE-PARAM-11', 'must', 'event.poller.refresh_interval is a number of minutes, also when it is sent as text.'],
    ['PAGE-PARAM-12', 'must', 'event.poller.configuration is optional.'],
    ['PAGE-PARAM-13', 'must', 'updatedDateFormat and createdDateFormat are the formats in which the dates are read.'],
    ['PAGE-PARAM-14', 'note', 'updatedDateTimezone and createdDateTimezone stand in the JSON and not in the table.'],
    ['PAGE-PARAM-15', 'note', 'oauth.callback.url is described as a client id in the table of polling parameters.'],
  ]),
  ...clausesOf('Page, "Webhook Parameters"', [
    ['PAGE-PARAM-16', 'must', 'event.notification.signature.key is optional: without it events come all the same.'],
  ]),
];
