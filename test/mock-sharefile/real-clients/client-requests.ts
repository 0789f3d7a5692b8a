/** A request as a client writes it, byte for byte, and what it needs to find in the answer. */
export interface ClientRequest {
  readonly who: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
  readonly finds?: RegExp;
}

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

/** What SDKs, scripts and tools send; FOLDER stands for the id of a folder. */
export const REQUESTS: readonly ClientRequest[] = [
  {
    who: 'the .NET SDK expands children while it asks for the folder',
    method: 'GET',
    path: '/sf/v3/Items(home)?$expand=Children,Parent,Info&$select=Id,Name,Children/Id,Children/Name,Parent/Id,Info',
    headers: {
      'X-SFAPI-Tool': 'SFSDK',
      'X-SFAPI-ToolVersion': '3.0',
      'X-SF-ClientCapabilities': 'HardLock,ItemFavorites',
    },
    status: 200,
    finds: /"Children":\[\{/,
  },
  {
    who: 'the .NET SDK lists children without deleted ones',
    method: 'GET',
    path: '/sf/v3/Items(home)/Children?includeDeleted=false&orderingMode=Default&$top=1000&$skip=0',
    status: 200,
    finds: /"value":\[\{/,
  },
  { who: 'a path from the top', method: 'GET', path: '/sf/v3/Items/ByPath?path=/Personal%20Folders/F', status: 200 },
  {
    who: 'a path with a plus for a space',
    method: 'GET',
    path: '/sf/v3/Items/ByPath?Path=%2FPersonal+Folders%2FF%2F',
    status: 200,
  },
  {
    who: 'a path that is not there',
    method: 'GET',
    path: '/sf/v3/Items/ByPath?path=/nowhere',
    status: 404,
    finds: /NotFound/,
  },
  {
    who: 'the .NET SDK tunnels PATCH through POST',
    method: 'POST',
    path: '/sf/v3/Items(FOLDER)',
    headers: { ...JSON_TYPE, 'X-Http-Method-Override': 'PATCH' },
    body: '{"Description":"patched","odata.type":"ShareFile.Api.Models.Folder"}',
    status: 200,
    finds: /"Description":"patched"/,
  },
  {
    who: 'a client tunnels DELETE in other letters, without a body',
    method: 'POST',
    path: '/sf/v3/Items(FOLDER)?singleversion=false&forceSync=true',
    headers: { 'x-http-method-override': 'delete', 'Content-Length': '0' },
    status: 204,
  },
  {
    who: 'a client tunnels what no route has',
    method: 'POST',
    path: '/sf/v3/Items(FOLDER)',
    headers: { 'X-Http-Method-Override': 'MERGE' },
    status: 405,
  },
  {
    who: 'PowerShell writes a byte order mark before its JSON',
    method: 'POST',
    path: '/sf/v3/Items(FOLDER)/Folder?overwrite=true&passthrough=false',
    headers: JSON_TYPE,
    body: '\uFEFF{"Name":"with a mark","Description":""}',
    status: 200,
    finds: /"Name":"with a mark"/,
  },
  {
    who: 'axios sends a media type with a GET and asks for all sorts',
    method: 'GET',
    path: '/sf/v3/Items?%24select=Name%2CId',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/plain, */*',
      'Accept-Encoding': 'gzip, deflate, br',
    },
    status: 200,
    finds: /"Name":"Personal Folders"/,
  },
  {
    who: 'a client asks in lower case and with a slash at the end',
    method: 'GET',
    path: '/SF/V3/items(home)/',
    status: 200,
  },
  {
    who: 'a proxy asks for the head alone',
    method: 'HEAD',
    path: '/sf/v3/Items(home)/Children',
    status: 200,
    finds: /^$/,
  },
  {
    who: 'the Java SDK asks for Capabilities before all else',
    method: 'GET',
    path: '/sf/v3/Capabilities',
    status: 200,
  },
  { who: 'the Java SDK upper-cases ids', method: 'GET', path: '/sf/v3/Items(HOME)', status: 200 },
  {
    who: 'a client escapes the parentheses',
    method: 'GET',
    path: '/sf/v3/Items%28home%29/Children',
    status: 200,
  },
  {
    who: 'an OData tool reads the model',
    method: 'GET',
    path: '/sf/v3/$metadata',
    status: 200,
    finds: /EntityContainer/,
  },
];
