import { isDatabaseAway } from "./errors";

/** Milliseconds for which a database that was away is not asked again. */
const pause = 250;

/** Thrown in place of asking. */
class DatabaseAway extends Error {
  readonly code = "DATABASE_AWAY";
}

/**
 * Drivers keep what is asked in a line until they are connected again. While the
 * database is away that line does not move, so nobody is let into it: who asks
 * hears at once, and one question after each pause finds out whether it is back.
 */
export class Absence {
  #until = 0;

  /** Throws while the database is known to be away. */
  refuse(): void {
    if (performance.now() < this.#until) throw new DatabaseAway("The database is away");
  }

  async watch<T>(work: () => Promise<T>): Promise<T> {
    this.refuse();
    try {
      return await work();
    } catch (error) {
      if (isDatabaseAway(error)) this.#until = performance.now() + pause;
      throw error;
    }
  }
}
