/** What clients say of a message: it reached the reader, or the reader has seen it. */
export const acknowledgementKinds = ["Delivery", "Read"] as const;
export type AcknowledgementKind = (typeof acknowledgementKinds)[number];

export type Acknowledgement = {
  /** A UUID, of the client's if it made one: the entry is stored under it unless it is in use. */
  id: string;
  entryType: AcknowledgementKind;
  /** The message. */
  conversationEntryId: string;
};

/** Of one call. */
export const maximumAcknowledgements = 100;

/** As it is said: without an id the server makes one. */
export type NewAcknowledgement = Omit<Acknowledgement, "id"> & { id?: string };

/** Answer: those that stand, whether made now or earlier. */
export type Acknowledgements = { acks: Acknowledgement[] };
