import { md5Of } from './upload-lab.ts';
import type { AnnouncedUpload } from './upload-lab.ts';

const WRONG = md5Of('something else');

/** One way in which an upload goes wrong: how it is announced, what is sent, and the code it is refused with. */
export interface Refusal {
  readonly what: string;
  readonly members: object;
  readonly code: number;
  readonly text: RegExp;
  fail(upload: AnnouncedUpload, format: string): Promise<{ readonly status: number; readonly body: unknown }>;
}

function sendThenFinish(piece: string, end = ''): Refusal['fail'] {
  return async (upload, format) => {
    await upload.send('abc', piece);
    // Unlike a ChunkUri, a FinishUri answers with JSON unless told otherwise.
    return upload.finish(`${end}${format === '' ? '&fmt=text' : format}`);
  };
}

/** The ways in which bytes and what is said of them disagree (section 3.3 of the reference). */
export const REFUSALS: readonly Refusal[] = [
  {
    what: 'a standard upload shorter than announced',
    members: { fileSize: 9 },
    code: -2,
    text: /file size does not match/,
    fail: (upload, format) => upload.send('abc', format),
  },
  {
    what: 'a standard upload longer than announced',
    members: { fileSize: 2 },
    code: -2,
    text: /file size does not match/,
    fail: (upload, format) => upload.send('abc', format),
  },
  {
    what: 'a standard upload with another filehash',
    members: {},
    code: 500,
    text: /file hash does not match/,
    fail: (upload, format) => upload.send('abc', `&filehash=${WRONG}${format}`),
  },
  {
    what: 'a piece with another hash',
    members: { method: 'threaded' },
    code: 500,
    text: /hash of the part at byte 3 does not match/,
    fail: (upload, format) => upload.send('abc', `&index=1&byteOffset=3&hash=${WRONG}${format}`),
  },
  {
    what: 'a streamed upload that jumps ahead',
    members: { method: 'streamed' },
    code: -1,
    text: /goes on where it is: at byte 0, not 3/,
    fail: (upload, format) => upload.send('abc', `&index=1&byteOffset=3${format}`),
  },
  {
    what: 'a streamed end with another filehash',
    members: { method: 'streamed' },
    code: 500,
    text: /file hash does not match/,
    fail: (upload, format) => upload.send('abc', `&byteOffset=0&finish=true&fileHash=${WRONG}${format}`),
  },
  {
    what: 'a streamed end with another size',
    members: { method: 'streamed' },
    code: -2,
    text: /4 were announced, 3 came/,
    fail: (upload, format) => upload.send('abc', `&byteOffset=0&finish=true&fileSize=4${format}`),
  },
  {
    what: 'a threaded end with a gap before it',
    members: { method: 'threaded' },
    code: -2,
    text: /parts of the file did not arrive/,
    fail: sendThenFinish('&index=1&byteOffset=3'),
  },
  {
    what: 'a threaded end whose last piece named another fileHash',
    members: { method: 'threaded' },
    code: 500,
    text: /file hash does not match/,
    fail: sendThenFinish(`&index=0&byteOffset=0&finish=true&fileSize=3&fileHash=${WRONG}`),
  },
  {
    what: 'a threaded end whose last piece named another fileSize',
    members: { method: 'threaded' },
    code: -2,
    text: /4 were announced, 3 came/,
    fail: sendThenFinish('&index=0&byteOffset=0&finish=true&fileSize=4'),
  },
  {
    what: 'a threaded end with another filehash',
    members: { method: 'threaded' },
    code: 500,
    text: /file hash does not match/,
    fail: sendThenFinish('&index=0&byteOffset=0', `&filehash=${WRONG}`),
  },
  {
    what: 'a byteOffset that is no number',
    members: { method: 'threaded' },
    code: -1,
    text: /byteOffset/,
    fail: (upload, format) => upload.send('abc', `&index=0&byteOffset=x${format}`),
  },
  {
    what: 'a form without a file',
    members: { raw: false },
    code: -1,
    text: /Filedata or File1/,
    fail: (upload, format) => upload.sendForm('abc', format, 'nothing'),
  },
  {
    what: 'a raw body where a form is due',
    members: { raw: false },
    code: -1,
    text: /must be multipart\/form-data/,
    fail: (upload, format) => upload.send('abc', format),
  },
];
