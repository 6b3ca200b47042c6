type Routed = { queue: { id: string; label: string; memberCount: number } | null };

/** Something to mend, with the words of the button that leads there. */
export type Lack = { code: "no_queue"; message: string; fix: string };
export type Warning = {
  code: "queue_without_members";
  message: string;
  fix: string;
  queueId: string;
};
export type Readiness = { lacks: Lack[]; warnings: Warning[] };

/** What keeps a channel from being activated, and what would make it useless without keeping it from it. */
export function readiness({ queue }: Routed): Readiness {
  if (!queue) {
    return {
      lacks: [{ code: "no_queue", message: "No queue chosen.", fix: "Choose a queue" }],
      warnings: [],
    };
  }
  if (queue.memberCount > 0) return { lacks: [], warnings: [] };
  const { id, label } = queue;
  return {
    lacks: [],
    warnings: [
      {
        code: "queue_without_members",
        message: `${label} has no members.`,
        fix: "Add members",
        queueId: id,
      },
    ],
  };
}
