import type { Sighting } from "./sighting";

/** What "Check my site" hears: the page that asked, and whether it got its chat. */
export type SiteCheck = Pick<Sighting, "origin" | "outcome" | "version" | "developerName">;

export const checkSeconds = 120;
export const checkEverySeconds = 2;
