import type { Evidence, Probe } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';

/** A request without valid user and organization secrets is refused with 401 and creates nothing. */
export const userAndOrganizationAreRequired: Check = {
  name: 'user-and-organization-are-required',
  clauses: ['PAGE-INST-04', 'OC-1.6-01', 'OC-1.6-02', 'OC-7.1-01'],
  level: 'must',
  judge: ({ probes }) => {
    if (probes.length === 0) return skip('No request without valid secrets was sent.');
    return judgeBy(
      probes.flatMap(faultsOf),
      'A request without valid secrets was not refused as promised',
      `All ${probes.length} requests without valid secrets were refused with 401.`,
    );
  },
};

function faultsOf({ name, response: { status, body } }: Probe): readonly Evidence[] {
  const faults: Evidence[] = [];
  const add = (text: string, clause: string): number => faults.push({ text: `${name}: ${text}`, clause });
  if (status !== 401) add(`answered ${status}; 401 is promised`, status < 400 ? 'PAGE-INST-04' : 'OC-1.6-01');
  if (readMember(body, ['token']) !== undefined) add('the answer holds a token', 'OC-1.6-02');
  if (status >= 400 && typeof readMember(body, ['message']) !== 'string') add('the answer has no message', 'OC-7.1-01');
  return faults;
}
