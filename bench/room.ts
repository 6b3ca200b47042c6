import { type BenchCustomer, makeGuests } from "./customers";
import { type Database, startFoyer } from "./foyer";
import { seedConversations } from "./seed";

/** One database under measurement, and who is in it. */
export type Room = {
  database: Database;
  kind: "postgres" | "embedded";
  /** Streams that are open at once. */
  streams: number;
  /** Customers with a token and an open chat of four lines; no server may run when first asked. */
  customers(count: number): Promise<BenchCustomer[]>;
};

export function makeRoom(database: Database, streams: number): Room {
  let made: Promise<BenchCustomer[]> | undefined;
  return {
    database,
    kind: database.DATABASE_URL ? "postgres" : "embedded",
    streams,
    customers: async (count) => {
      made ??= populate(database, streams + spare);
      return (await made).slice(0, count);
    },
  };
}

/** As many wait in the rep's line, who so sees what they write. */
const spare = 1000;

async function populate(database: Database, count: number): Promise<BenchCustomer[]> {
  const foyer = await startFoyer(database);
  const guests = await makeGuests(foyer.port, count);
  await foyer.stop();
  return seedConversations(database, guests, { entries: 4, waiting: spare });
}
