/** The documented poller configuration with the given members of the records as its dates. */
function documentedConfiguration(updatedDateField: string, createdDateField: string): string {
  return JSON.stringify({
    documents: {
      url: "/hubs/documents/events/poll/documents?where=lastmodifieddate='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'",
      idField: 'Id',
      datesConfiguration: {
        updatedDateField,
        updatedDateFormat: "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
        updatedDateTimezone: 'GMT',
        createdDateField,
        createdDateFormat: "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
        createdDateTimezone: 'GMT',
      },
    },
  });
}

/**
 * What is polled when `event.poller.configuration` is not given. Which configuration the real element carries is not
 * published; these are the documented example as the page has it, and with its two swapped fields put right.
 */
export const POLLER_DEFAULTS = {
  'as-printed': documentedConfiguration('CreationDate', 'ProgenyEditDate'),
  corrected: documentedConfiguration('ProgenyEditDate', 'CreationDate'),
};

/** The one of them that the page prints. */
export const DEFAULT_POLLER_CONFIGURATION = POLLER_DEFAULTS['as-printed'];
