import type { Observation, Replay } from '../../../schemas/index.ts';
import { isRecord, readMember } from '../../scenario/body-member.ts';
import { CALLBACK_DIAGNOSES } from './callback-diagnoses.ts';
import type { Diagnosed, Diagnosis, Patient } from './diagnosis.ts';
import { POLLING_DIAGNOSES } from './polling-diagnoses.ts';
import { REFUSAL_DIAGNOSES } from './refusal-diagnoses.ts';

/** All misconfigurations that are known, those that explain others first. */
export const DIAGNOSES: readonly Diagnosis[] = [...REFUSAL_DIAGNOSES, ...CALLBACK_DIAGNOSES, ...POLLING_DIAGNOSES];

/** What is misconfigured in a run, replay by replay. Pure: the same Observation always gives the same. */
export function diagnose(observation: Observation): readonly Diagnosed[] {
  return observation.replays.flatMap((replay) => {
    const patient = toPatient(replay, observation);
    return DIAGNOSES.flatMap(({ id, cure, look }) => {
      const symptom = look(patient);
      return symptom === undefined ? [] : [{ id, replay: replay.id, symptom, cure }];
    });
  });
}

function toPatient(replay: Replay, observation: Observation): Patient {
  const end = replay.deletedAt ?? observation.endedAt;
  return {
    observation,
    replay,
    sent: configurationOf(replay.request.body),
    answered: configurationOf(replay.response.body),
    callbacks: observation.callbacks.filter((callback) => callback.replay === replay.id),
    changes: observation.changes.filter(({ madeAt }) => madeAt >= replay.answeredAt && madeAt <= end).length,
  };
}

function configurationOf(body: unknown): Readonly<Record<string, unknown>> {
  const configuration = readMember(body, ['configuration']);
  return isRecord(configuration) ? configuration : {};
}
