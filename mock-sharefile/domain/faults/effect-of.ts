import type { FaultEffect } from '../../../schemas/index.ts';
import type { ActiveEffect } from './fault-set.ts';

/** The effect of one kind. */
export type EffectOf<Kind extends FaultEffect['kind']> = Extract<FaultEffect, { readonly kind: Kind }>;

/** Finds the first effect of a kind among those that apply. */
export function effectOf<Kind extends FaultEffect['kind']>(
  effects: readonly ActiveEffect[] | undefined,
  kind: Kind,
): EffectOf<Kind> | undefined {
  if (effects === undefined) return undefined;
  for (const { effect } of effects) if (isOfKind(effect, kind)) return effect;
  return undefined;
}

function isOfKind<Kind extends FaultEffect['kind']>(effect: FaultEffect, kind: Kind): effect is EffectOf<Kind> {
  return effect.kind === kind;
}
