import type { KeptProcess } from './kept-process.ts';

/** Says what is wrong with a mock in one respect, or nothing. */
export type Fact = (mock: KeptProcess) => Promise<string | undefined>;

/** Remembers what a mock acknowledged, and so has to have for ever after. */
export interface Witness {
  /**
   * Has something changed, about which nothing is known from the moment it is asked for until it is acknowledged; `ask`
   * then gives what is a fact from now on.
   */
  change(subject: string, ask: () => Promise<Fact>): Promise<void>;
  /** As `change`, for what is not there before: its subject is known once it was acknowledged. */
  make(ask: () => Promise<{ readonly subject: string; readonly fact: Fact }>): Promise<void>;
  forget(subject: string): void;
  readonly size: number;
  /** Gives what is wrong, by its subjects. */
  findFaults(mock: KeptProcess): Promise<readonly string[]>;
}

/** Builds a witness who has seen nothing. */
export function createWitness(): Witness {
  const facts = new Map<string, Fact>();
  return {
    async change(subject, ask) {
      facts.delete(subject);
      facts.set(subject, await ask());
    },
    async make(ask) {
      const { subject, fact } = await ask();
      facts.set(subject, fact);
    },
    forget: (subject) => void facts.delete(subject),
    get size() {
      return facts.size;
    },
    async findFaults(mock) {
      const found: string[] = [];
      for (const [subject, fact] of facts) {
        const fault = await fact(mock);
        if (fault !== undefined) found.push(`${subject}: ${fault}`);
      }
      return found;
    },
  };
}
