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

/**
 * Turns the legacy `event.poller.urls` (a line per resource:
 * `resource|url|xPathFilter|updatedField|updatedFormat|updatedTZ|createdField|createdFormat|createdTZ`, trailing parts
 * optional) into the text of an `event.poller.configuration`. The lines name no id field; ShareFile's is Id.
 */
export function toPollerConfiguration(pollerUrls: string): string {
  const lines = pollerUrls.split(/\r?\n/).filter((line) => line.trim() !== '');
  const resources = lines.map((line) => {
    const [name = '', url = '', , ...dates] = line.split('|').map((part) => part.trim());
    const [updatedDateField, updatedDateFormat, updatedDateTimezone] = dates;
    const [createdDateField, createdDateFormat, createdDateTimezone] = dates.slice(3);
    const datesConfiguration = {
      ...(updatedDateField && { updatedDateField, updatedDateFormat, updatedDateTimezone }),
      ...(createdDateField && { createdDateField, createdDateFormat, createdDateTimezone }),
    };
    return [name, { url, idField: 'Id', datesConfiguration }] as const;
  });
  return JSON.stringify(Object.fromEntries(resources));
}
