export const workItemKinds = ["messaging_session"] as const;

/** `parked` stays with its rep and takes none of their capacity: the session is inactive. */
export const workItemStatuses = ["waiting", "accepted", "parked", "closed"] as const;
export type WorkItemStatus = (typeof workItemStatuses)[number];
