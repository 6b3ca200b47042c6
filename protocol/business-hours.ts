/** What a deployment does outside its business hours. */
export const outsideHours = ["hide", "say", "take_messages"] as const;
export type OutsideHours = (typeof outsideHours)[number];

/** A deployment's business hours as its clients get them, true when they are answered. */
export type LiveHours = {
  open: boolean;
  /** The next opening in epoch milliseconds; null when there is none. */
  opensAt: number | null;
  /** The next closing. */
  closesAt: number | null;
  outside: OutsideHours;
  /** The next openings and closings in turn, so that a page that stays open needs not ask again. */
  changes: number[];
};

/** What says how it stands as time goes by. */
export type StandingHours = Pick<LiveHours, "open" | "outside"> & {
  readonly changes: readonly number[];
};

/** How it stands at a moment after they were answered, and until when. */
export function hoursAt(
  { open, changes }: StandingHours,
  now: number,
): { open: boolean; until: number | undefined } {
  const past = changes.filter((at) => at <= now).length;
  return { open: past % 2 ? !open : open, until: changes[past] };
}
