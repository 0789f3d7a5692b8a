import type { Finding, Observation } from '../../../schemas/index.ts';
import { evidenceOfReplay } from '../evidence/evidence-of.ts';
import { findingOf } from './finding.ts';

/** What reading the documented texts met, by the number of the documentation's defect. */
const NOTED: readonly Omit<Finding, 'level' | 'evidence'>[] = [
  {
    id: 'url-is-printed-on-two-lines',
    quirk: 'Q2',
    title: 'The URL is printed on two lines',
    text: 'Pasted as printed, curl calls the first half without headers and body, and the shell looks for a command named like the rest.',
  },
  {
    id: 'json-is-printed-on-two-lines',
    quirk: 'Q3',
    title: 'A JSON string is printed on two lines',
    text: 'Pasted as printed, the body is not JSON.',
  },
  {
    id: 'quotes-are-lost-in-a-shell',
    quirk: 'Q5',
    title: 'The quoted body contains the quote character',
    text: 'Pasted into bash, the poll URL loses its date and the date formats lose their quotes, without an error; other shells send nothing.',
  },
  {
    id: 'commands-call-two-hosts',
    quirk: 'Q11',
    title: 'The two commands call different hosts',
    text: 'One of the commands goes to the platform of another company.',
  },
];

/** Findings about the documented texts themselves: how they are printed, what they leave open and misspell. */
export function documentFindings({ replays }: Observation): readonly Finding[] {
  const noted = NOTED.flatMap((finding) =>
    findingOf(
      finding,
      replays.flatMap((replay) =>
        replay.notes.filter(({ quirk }) => quirk === finding.quirk).map(({ text }) => evidenceOfReplay(replay, text)),
      ),
    ),
  );
  // The report lists every blank with what filled it; here each counts once.
  const members = new Set(replays.flatMap(({ blanks }) => blanks.map(({ member }) => member)));
  const blanks = [...members].map((member) => ({
    text: `${member} in ${replays
      .filter((replay) => replay.blanks.some((blank) => blank.member === member))
      .map(({ id }) => id)
      .join(', ')}`,
  }));
  const repairs = replays.flatMap((replay) =>
    replay.repairs.map(({ member, was, now }) => evidenceOfReplay(replay, `${member}: "${was}" was sent as "${now}"`)),
  );
  return [
    ...findingOf(
      {
        id: 'blanks-have-to-be-filled',
        quirk: 'Q1',
        title: 'The documented requests have blanks',
        text: 'The placeholders are lost from the page, so it does not say what belongs there.',
      },
      blanks,
    ),
    ...findingOf(
      {
        id: 'callback-scheme-is-misprinted',
        quirk: 'Q8',
        title: 'The redirect URI is misprinted',
        text: 'https;// has a semicolon where the colon belongs; the provider refuses such a redirect URI.',
      },
      repairs,
    ),
    ...noted,
  ];
}
