import { configPath } from "@/protocol/messaging-api";
import { type Child, startChild } from "./child";
import { median, spread } from "./figures";
import { organizationId, startFoyer } from "./foyer";
import { load } from "./raw-client";
import type { Room } from "./room";
import type { Row } from "./table";

const runs = 3;
const pages = {
  configuration: `${configPath}?orgId=${organizationId}&esConfigName=Sample_Web&language=en_US`,
  bootstrap: `/embed/${organizationId}/Sample_Web/assets/js/bootstrap.min.js`,
};

/** What every page view asks for, and bare Hono in turn, so that a busy moment meets all. */
export async function measureAnswers(room: Room): Promise<Row[]> {
  const foyer = await startFoyer(room.database);
  const bare = await startChild(["--import", "tsx", "bench/bare-hono.ts"], {});
  const found = { floor: rates(), configuration: rates(), bootstrap: rates() };
  for (let run = 0; run <= runs; run++) {
    const asked = [
      [found.floor, await rate(bare, "/")],
      [found.configuration, await rate(foyer, pages.configuration)],
      [found.bootstrap, await rate(foyer, pages.bootstrap)],
    ] as const;
    // The first run is for the compiler.
    if (run === 0) continue;
    for (const [kept, { perSecond, cpu }] of asked) {
      kept.perSecond.push(perSecond);
      kept.cpu.push(cpu);
    }
  }
  await bare.stop();
  await foyer.stop();
  const { floor, ...answers } = found;
  return [
    ...Object.entries(answers).map(([what, { perSecond, cpu }]) => ({
      what: `${what} requests per second, share of the floor`,
      measured: `${spread(perSecond, 0)}, ${(median(perSecond) / median(floor.perSecond)).toFixed(2)}; ${spread(cpu, 0)} µs`,
      budget: "≥ 0.5 of bare Hono",
    })),
    {
      what: "the floor: bare Hono",
      measured: `${spread(floor.perSecond, 0)}; ${spread(floor.cpu, 0)} µs`,
      budget: "",
    },
  ];
}

const rates = () => ({ perSecond: [] as number[], cpu: [] as number[] });

async function rate(child: Child, path: string): Promise<{ perSecond: number; cpu: number }> {
  const before = child.processorTime();
  const { perSecond, answers } = await load(
    child.port,
    { connections: 32, seconds: 2, status: 200 },
    // As every browser asks.
    () => ({
      method: "GET",
      path,
      headers: { origin: "http://localhost:4000", "accept-encoding": "gzip" },
    }),
  );
  return { perSecond, cpu: ((child.processorTime() - before) * 1000) / answers };
}
