import { notValid } from '../../json-reading.ts';

const KEY = 'event.poller.urls';
const MOST_PARTS = 9;

/**
 * Turns the legacy `event.poller.urls` (a line per resource:
 * `resource|url|xPathFilter|updatedField|updatedFormat|updatedTZ|createdField|createdFormat|createdTZ`, trailing parts
 * optional) into the text of an `event.poller.configuration`. The lines name no id field; ShareFile's is Id. Throws
 * `configuration-not-valid` naming the line. A filter is refused: applied or not, it would lose or add events silently.
 */
export function parsePollerUrls(pollerUrls: string): string {
  const lines = pollerUrls.split(/\r?\n/).filter((line) => line.trim() !== '');
  const resources = new Map<string, object>();
  for (const [index, line] of lines.entries()) {
    const place = `${KEY}, line ${String(index + 1)},`;
    const parts = line.split('|').map((part) => part.trim());
    const [name = '', url = '', filter = '', ...dates] = parts;
    if (name === '' || !url.startsWith('/') || parts.length > MOST_PARTS) {
      throw notValid(place, 'must be resource|url|xPathFilter|updatedField|... with a url that starts with a slash.');
    }
    if (filter !== '')
      throw notValid(place, 'has an xPathFilter, which this connector does not apply; leave it empty.');
    if (resources.has(name)) throw notValid(place, `names ${name} again; a resource has one line.`);
    resources.set(name, { url, idField: 'Id', datesConfiguration: toDates(dates) });
  }
  return JSON.stringify(Object.fromEntries(resources));
}

function toDates(parts: readonly string[]): object {
  const [updatedDateField, updatedDateFormat, updatedDateTimezone] = parts;
  const [createdDateField, createdDateFormat, createdDateTimezone] = parts.slice(3);
  return {
    ...(updatedDateField && { updatedDateField, updatedDateFormat, updatedDateTimezone: updatedDateTimezone || 'GMT' }),
    ...(createdDateField && { createdDateField, createdDateFormat, createdDateTimezone: createdDateTimezone || 'GMT' }),
  };
}
