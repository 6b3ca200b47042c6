/** What clients say of a message: it reached the reader, or the reader has seen it. */
export const acknowledgementKinds = ["Delivery", "Read"] as const;
export type AcknowledgementKind = (typeof acknowledgementKinds)[number];

export type Acknowledgement = {
  /** A UUID of the client's, under which the entry is stored unless it is in use. */
  id: string;
  entryType: AcknowledgementKind;
  /** The message. */
  conversationEntryId: string;
};

/** Of one call. */
export const maximumAcknowledgements = 100;

/** Of a request, and of its answer: there those that stand, whether made now or earlier. */
export type Acknowledgements = { acks: Acknowledgement[] };
