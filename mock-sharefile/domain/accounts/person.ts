/** What must be known about a user to show what he made. */
export interface Person {
  readonly firstName: string;
  readonly lastName: string;
}

/** Gives `J. Doe`. */
export function shortName(person: Person): string {
  return `${person.firstName.slice(0, 1)}. ${person.lastName}`;
}
