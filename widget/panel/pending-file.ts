/** A file of the customer's that is chosen or on its way. */
export type PendingFile = {
  /** Of the message that it becomes. */
  id: string;
  file: File;
  /** Sends it with its caption; again sends the same message. */
  send: (caption: string, values?: Record<string, string>) => Promise<void>;
  cancel: () => void;
  /** Tells how far it is, from 0 to 1, now and later; returns how to stop. */
  watch: (listener: (share: number) => void) => () => void;
};
