import type { startOwnCluster } from "../scripts/cluster.mjs";
import type { Foyer } from "./foyer";
import type { Random } from "./random";

export type DatabaseKind = "embedded" | "postgres";
type Cluster = NonNullable<Awaited<ReturnType<typeof startOwnCluster>>>;

/** What a scenario works on: a server of its own choice of database, running when it begins and when it ends. */
export type World = {
  foyer: Foyer;
  /** PostgreSQL below it; the embedded database has nothing below. */
  cluster: Cluster | undefined;
  random: Random;
  /** The short form's figure, or the long one's. */
  size: (short: number, long: number) => number;
  /** A limit of time, longer where others use this machine too. */
  limit: (milliseconds: number) => number;
  /** The environment of a database that nothing has been written to. */
  freshDatabase: () => Promise<Record<string, string>>;
};

/** One row of the table of promises. */
export type Scenario = {
  row: string;
  title: string;
  on: DatabaseKind[];
  run: (world: World, report: Report) => Promise<void>;
};

/** What a scenario found: figures for the table, and what is wrong. */
export class Report {
  readonly figures: string[] = [];
  readonly problems: string[] = [];

  figure(name: string, value: number | string): void {
    this.figures.push(`${name} ${typeof value === "number" ? Math.round(value) : value}`);
  }

  require(holds: boolean, otherwise: string): void {
    if (!holds) this.problems.push(otherwise);
  }
}

export const both: DatabaseKind[] = ["embedded", "postgres"];

/** Seconds with one decimal, for figures. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
