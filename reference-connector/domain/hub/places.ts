/** Places of ShareFile whose names are ids as well; `root` is another word for `top`. */
const PLACES = new Set(['top', 'root', 'home', 'favorites', 'allshared', 'connectors', 'box']);
const LONGEST_PLACE = 10;
/** Those that show Items which are elsewhere: nothing lies in them. */
const SHOWING_PLACES = new Set(['allshared', 'favorites', 'connectors', 'box']);
/** Those that show only what is met elsewhere in the account, or is not ShareFile's. */
const PLACES_OF_OTHERS = new Set(['favorites', 'connectors', 'box']);

/** Whether an id, or a name, is that of a place and not of an Item of its own. */
export function isPlace(id: string): boolean {
  // Each poll asks this of each Item; their ids are longer.
  return id.length <= LONGEST_PLACE && PLACES.has(id.toLowerCase());
}

/** Whether an id names a place that only shows Items which are elsewhere, so that nobody can subscribe to it. */
export function isShowingPlace(id: string): boolean {
  return SHOWING_PLACES.has(id.toLowerCase());
}

/** Whether an id names a place in which there is nothing to be found that is not found elsewhere. */
export function isPlaceOfOthers(id: string): boolean {
  return PLACES_OF_OTHERS.has(id.toLowerCase());
}
