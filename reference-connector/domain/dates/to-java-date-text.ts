import { DAY_NAMES, SHORT_MONTH_NAMES, nameOf } from './english-names.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as `java.util.Date.toString` prints it in UTC: `Mon Aug 20 15:30:07 UTC 2018`. */
export function toJavaDateText(instant: number): string {
  const second = Math.floor(instant / 1000);
  if (second !== lastJavaSecond.second) lastJavaSecond = { second, text: printJavaDate(instant) };
  return lastJavaSecond.text;
}

/** Many notifications are made within one second. */
let lastJavaSecond = { second: Number.NaN, text: '' };

function printJavaDate(instant: number): string {
  const date = new Date(instant);
  const day = nameOf(DAY_NAMES, date.getUTCDay() || 7).slice(0, 3);
  const month = nameOf(SHORT_MONTH_NAMES, date.getUTCMonth() + 1);
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `${day} ${month} ${two(date.getUTCDate())} ${time} UTC ${String(date.getUTCFullYear())}`;
}

/** An instant as `yyyy-MM-ddTHH:mm:ssZ`, whole seconds, as the platform prints dates in JSON. */
export function toIsoSeconds(instant: number): string {
  const second = Math.floor(instant / 1000);
  if (second !== lastSecond.second) {
    lastSecond = { second, text: `${new Date(instant).toISOString().slice(0, 19)}Z` };
  }
  return lastSecond.text;
}

/** One notification names the same second several times. */
let lastSecond = { second: Number.NaN, text: '' };
