/** What of the language of `$filter` is a guess, and so a setting. */
export interface FilterRules {
  readonly textFunctionsIgnoreCase: boolean;
  readonly filterKnowsGeAndLe: boolean;
}

/** The rules that hold unless told otherwise. */
export const DEFAULT_FILTER_RULES: FilterRules = { textFunctionsIgnoreCase: true, filterKnowsGeAndLe: true };
