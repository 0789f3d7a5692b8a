import type { Clause } from './clause.ts';
import { clausesOf } from './clause.ts';

/** What the captured samples and the documentation promise about the body of a notification. */
export const NOTIFICATION_CLAUSES: readonly Clause[] = [
  ...clausesOf('Protocol facts 5.1, the envelope (captured samples)', [
    [
      'OC-5.1-01',
      'must',
      'The body is the documented envelope: severity, createdDate, topic, action, id, message, user.',
    ],
    ['OC-5.1-08', 'should', "createdDate is written as Java's Date.toString does, not as ISO 8601."],
    ['OC-5.1-09', 'should', 'severity is low, medium or high.'],
    ['OC-5.1-10', 'should', 'action is create, and user is an address of the platform.'],
    ['OC-5.1-11', 'should', 'id is digits, as text.'],
    ['OC-5.1-12', 'must', 'createdDate is the time of the notification in UTC, not later than its arrival.'],
  ]),
  ...clausesOf('Protocol facts 5.1, the message (captured samples)', [
    ['OC-5.1-05', 'must', 'instanceId, instance_id and topic name the instance.'],
    ['OC-5.1-13', 'must', 'instanceId and instance_id are numbers, and the same.'],
    ['OC-5.1-03', 'must', 'eventId is unique per event.'],
    ['OC-5.1-14', 'should', 'eventId is 20 characters of URL-safe base64.'],
    ['OC-5.1-15', 'should', 'instanceTags are the tags of the instance.'],
    ['OC-5.1-16', 'should', 'instanceName is the name of the instance.'],
    ['OC-5.1-17', 'should', 'accountId, companyId and userId are numbers and the same in every notification.'],
    ['OC-5.1-07', 'must', 'raw holds the records exactly as the poll returned them.'],
    ['OC-5.1-18', 'must', 'raw.objectType names the polled resource, and raw has a member of that name.'],
  ]),
  ...clausesOf('Protocol facts 5.1, the events (captured samples; documented as normalised)', [
    ['OC-5.1-02', 'must', 'objectId is always text and names the object.'],
    ['OC-5.1-04', 'must', 'pollDate is the time of this poll in UTC, and raw.pollDate the same in milliseconds.'],
    ['OC-5.1-06', 'should', "date is the record's updated date or the time of processing, in UTC."],
    ['OC-5.1-19', 'must', 'eventType is CREATED, UPDATED, DELETED or UNKNOWN.'],
    ['OC-5.1-20', 'must', 'objectType is the name of the polled resource.'],
    ['OC-5.1-21', 'should', "elementKey and hubKey are the connector's: sharefile and documents."],
    ['OC-5.1-22', 'should', 'date and pollDate are ISO 8601 with whole seconds and Z.'],
  ]),
  ...clausesOf('Protocol facts 5.2, the obsolete shape', [
    ['OC-5.2-01', 'note', 'The shape with response.events that one older page shows is not sent any more.'],
  ]),
  ...clausesOf('Protocol facts 5.3, webhooks', [
    ['OC-5.3-01', 'should', "raw of a webhook notification is the vendor's body."],
    ['OC-5.3-02', 'note', 'raw of a webhook notification has no pollDate.'],
  ]),
];
