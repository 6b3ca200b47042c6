import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { once } from "./slot";

/** Everything `/metrics` shows. */
export function metrics() {
  return once("metrics", () => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    const registers = [registry];
    return {
      registry,
      requests: new Counter({
        name: "foyer_requests_total",
        help: "Requests answered, by door and status",
        labelNames: ["door", "status"],
        registers,
      }),
      unreadableEntries: new Counter({
        name: "foyer_unreadable_entries_total",
        help: "Entries of the log that were left out because they break the contract",
        registers,
      }),
      streams: new Gauge({
        name: "foyer_open_streams",
        help: "Open event streams, by kind",
        labelNames: ["kind"],
        registers,
      }),
    };
  });
}
