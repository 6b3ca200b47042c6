/** What became of several records that were asked for one thing: each was done, or refused and why. */
export type BulkOutcome = {
  done: string[];
  refused: { id: string; message: string }[];
};
