import "server-only";
import { systemActor } from "@/features/members/actor";
import { doorbell } from "@/lib/doorbell";
import { once } from "@/lib/slot";
import { type QueuePosition, readPositions } from "./queries";

/** An open stream whose customer may stand in line. */
export interface PositionViewer {
  readonly organizationId: string;
  readonly endUserId: string;
  /** False when it cannot take it now; then it is told again. */
  tellPosition(position: QueuePosition): boolean;
}

/** Rings may be lost; after so long the lines are read without one. */
const compareMilliseconds = 20_000;

/** All streams of one organization on this node. */
type Lines = {
  /** What each was told last. */
  viewers: Map<PositionViewer, string>;
  moved: boolean;
  readAt: number;
  stopListening: () => void;
};

const watched = () => once("queue positions", () => new Map<string, Lines>());

/** The viewer hears its place in line from the next turn on. Returns how to stop. */
export function watchPosition(viewer: PositionViewer): () => void {
  const { organizationId } = viewer;
  const lines = watched().get(organizationId) ?? listenTo(organizationId);
  lines.viewers.set(viewer, "");
  lines.moved = true;
  return () => {
    lines.viewers.delete(viewer);
    if (lines.viewers.size > 0) return;
    lines.stopListening();
    if (watched().get(organizationId) === lines) watched().delete(organizationId);
  };
}

function listenTo(organizationId: string): Lines {
  const lines: Lines = { viewers: new Map(), moved: true, readAt: 0, stopListening: () => {} };
  lines.stopListening = doorbell().listen("work", organizationId, () => {
    lines.moved = true;
  });
  watched().set(organizationId, lines);
  return lines;
}

/**
 * A worker calls it every two seconds: however many are accepted meanwhile, each line is read
 * once, and each customer hears at most one new place.
 */
export async function tellPositions(now = Date.now()): Promise<void> {
  for (const [organizationId, lines] of watched()) {
    if (!lines.moved && now - lines.readAt < compareMilliseconds) continue;
    lines.moved = false;
    lines.readAt = now;
    const positions = await readPositions(systemActor(organizationId, "queue positions"));
    tell(lines, new Map(positions.map((position) => [position.endUserId, position])));
  }
}

function tell(lines: Lines, positions: Map<string, QueuePosition>): void {
  const { viewers } = lines;
  for (const [viewer, before] of viewers) {
    const position = positions.get(viewer.endUserId);
    const now = position ? `${position.workItemId} ${position.position}` : "";
    if (now === before) continue;
    if (!position || viewer.tellPosition(position)) viewers.set(viewer, now);
    else lines.moved = true;
  }
}
