import { runSessionTimers } from "@/features/conversations/sessions/timers/mutations";
import { seeToWaits } from "@/features/conversations/waiting/mutations";
import { dropOldDeleted } from "@/features/deleted-records/mutations";
import { publishWhatIsDue } from "@/features/deployment-versions/scheduled/mutations";
import { forgetOldConfiguration } from "@/features/deployments/live";
import { dropOldSightings } from "@/features/diagnostics/mutations";
import { flushSightings } from "@/features/diagnostics/sightings";
import { dropAbandonedFiles } from "@/features/files/attachments/mutations";
import { tellPositions } from "@/features/routing/queue-positions/watch";
import { flushRefusals } from "@/features/user-verification/refusals/counted";
import { dropOldRefusals } from "@/features/user-verification/refusals/mutations";
import { log } from "@/lib/log";

type Job = { name: string; everySeconds: number; work: () => Promise<void> };

const jobs: Job[] = [
  { name: "configuration", everySeconds: 2, work: forgetOldConfiguration },
  { name: "waits", everySeconds: 2, work: () => seeToWaits() },
  { name: "queue positions", everySeconds: 2, work: () => tellPositions() },
  { name: "scheduled publishes", everySeconds: 5, work: () => publishWhatIsDue() },
  { name: "sightings", everySeconds: 1, work: flushSightings },
  { name: "session timers", everySeconds: 5, work: () => runSessionTimers() },
  { name: "identity refusals", everySeconds: 1, work: flushRefusals },
  { name: "old identity refusals", everySeconds: 3600, work: dropOldRefusals },
  { name: "old sightings", everySeconds: 3600, work: dropOldSightings },
  { name: "abandoned files", everySeconds: 60, work: dropAbandonedFiles },
  { name: "old deleted records", everySeconds: 3600, work: dropOldDeleted },
];

/** Runs each job again and again, never twice at once. Returns how to stop: it waits for what runs. */
export function startWorkers(): () => Promise<void> {
  const stops = jobs.map(repeat);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function repeat({ name, everySeconds, work }: Job): () => Promise<void> {
  let running = Promise.resolve();
  let timer: NodeJS.Timeout;
  const attempt = () =>
    work().catch((error: unknown) => log().error({ err: error, job: name }, "A job failed"));
  const turn = () => {
    running = attempt().then(() => {
      timer = setTimeout(turn, everySeconds * 1000);
      timer.unref();
    });
  };
  turn();
  return async () => {
    await running;
    clearTimeout(timer);
    await attempt();
  };
}
