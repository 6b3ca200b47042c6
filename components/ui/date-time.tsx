"use client";

import { useSyncExternalStore } from "react";

/** A moment in the reader's own zone, which is named; before the browser has its say, in UTC. */
export function DateTime({ at, look = "moment" }: { at: string; look?: "moment" | "day" }) {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
  const moment = format(at, zone, { dateStyle: "medium", timeStyle: "short" });
  const zoneName = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "short" })
    .formatToParts(new Date(at))
    .find((part) => part.type === "timeZoneName")?.value;

  return (
    <time dateTime={at} title={`${moment} ${zoneName}`} className="whitespace-nowrap tabular-nums">
      {look === "day" ? format(at, zone, { dateStyle: "medium" }) : `${moment} ${zoneName}`}
    </time>
  );
}

function format(at: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-US", { ...options, timeZone }).format(new Date(at));
}

function never() {
  return () => {};
}
