export const workItemKinds = ["messaging_session"] as const;

export const workItemStatuses = ["waiting", "accepted", "closed"] as const;
export type WorkItemStatus = (typeof workItemStatuses)[number];
