export const workItemKinds = ["messaging_session"] as const;
export type WorkItemKind = (typeof workItemKinds)[number];

export const workItemStatuses = ["waiting", "accepted", "closed"] as const;
export type WorkItemStatus = (typeof workItemStatuses)[number];
