/** What the patterns of the schemas look like to people; a pattern that is not here is shown as it is. */
const WORDS: Readonly<Record<string, string>> = {
  '^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9] [A-Z]+ [0-9]{4}$':
    "a date as Java's Date.toString writes it, such as Mon Aug 20 15:30:07 UTC 2018",
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$':
    'an instant with whole seconds, such as 2026-03-02T09:00:00Z',
  '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$': 'an instant with whole seconds, such as 2026-03-02T09:00:00Z',
  '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$':
    'an instant with milliseconds, such as 2026-03-02T09:00:00.000Z',
  '^instance-[0-9]+-.+-events$': 'a topic such as instance-123-sharefile-events',
  '^[A-Za-z0-9_-]{20}$': '20 characters of URL-safe base64, such as AWVX9OTIhdQRdI1F7Q7v',
  '^[0-9a-f]{24}$': '24 hexadecimal digits in lower case',
  '^[0-9a-f]{32}$': '32 hexadecimal digits in lower case',
  '^[0-9]+$': 'digits',
  '^[A-Z]+$': 'capital letters',
  '^[ -~]*$': 'printable ASCII characters',
  '^[ -~]+$': 'printable ASCII characters',
  '^[A-Za-z0-9+/=]+$': 'base64',
  '^[A-Za-z0-9+/]*={0,2}$': 'base64',
  '^[A-Za-z0-9-]+$': 'letters, digits and hyphens',
  '^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$': 'the first label of a host, such as my-company',
  '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$': 'a name of letters, digits, dots, hyphens and underscores',
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'a name in lower case, its words joined by hyphens',
  '^(fixtures|\\.\\.?)/[A-Za-z0-9_./ -]+$': 'a path such as fixtures/documented/polling-curl.txt or ./my-request.txt',
  '^Q[1-9][0-9]?$': 'a quirk such as Q7',
  '^https?://': 'a URL such as https://example.com/callback',
  '^[^/]+$': 'a name without a slash',
  '^/': 'a path that begins with a slash, such as /top',
  '^/.+': 'a path that begins with a slash, such as /top/a.txt',
  '^[^$]+\\$\\$[^$]+$': 'a token of two parts joined by two dollar signs',
  '^fi': 'the Id of a file, such as fi12ab...',
  '^[a-z0-9]+$': 'lower-case letters and digits',
  '^\\d+/\\d+$': 'a part of the whole such as 2/5',
  '^c-[a-z0-9]+$': 'the id of a kind of connector, such as c-office365',
  '^sha256:[0-9a-f]{64}$': 'sha256: and 64 hexadecimal digits in lower case',
  '^[a-z0-9-]+$': 'lower-case letters, digits and hyphens',
  '^/top(/[^/]+)+$': 'a path below /top, such as /top/Folder/file.txt',
  '^principalid=[^,]+,itemid=.+$': 'the two ids of an access control, such as principalid=12ab,itemid=fo34cd',
  '^ShareFile\\.Api\\.Models\\.': 'the name of a type, such as ShareFile.Api.Models.File',
  '\\$metadata#': 'an address with $metadata# in it',
  '\\$metadata#\\w+$': 'an address that ends in $metadata# and a name, such as $metadata#Items',
};

/** A pattern in words, with an example where that says more. */
export function patternInWords(pattern: string): string {
  return WORDS[pattern] ?? `text like ${pattern}`;
}
