const password = "a long enough secret";

/** Who the seed makes: an Admin and two reps, all members of the queue Support; and Lena, alone in Late. */
export const people = {
  ann: { name: "Ann Admin", email: "ann@example.com", password, role: "admin" },
  ray: { name: "Ray Rep", email: "ray@example.com", password, role: "rep" },
  rita: { name: "Rita Rep", email: "rita@example.com", password, role: "rep" },
  lena: { name: "Lena Late", email: "lena@example.com", password, role: "rep" },
} as const;

export type Person = keyof typeof people;

/** Where the browser of somebody who has signed in is kept. */
export function stateOf(person: Person): string {
  return `test-results/people/${person}.json`;
}

export const organizationId = "00D000000000e2e";

/**
 * Web deployments beside the sample's, each for the one spec that changes it.
 * They ask for the first name alone, so that every chat has a name to be found by.
 */
export const deployments = {
  apothecary: { label: "Apothecary", developerName: "Apothecary" },
  bakery: { label: "Bakery", developerName: "Bakery" },
  clockmaker: { label: "Clockmaker", developerName: "Clockmaker" },
  saddler: { label: "Saddler", developerName: "Saddler" },
  florist: { label: "Florist", developerName: "Florist" },
  giftShop: { label: "Gift shop", developerName: "Gift_Shop" },
  toyShop: { label: "Toy shop", developerName: "Toy_Shop" },
  bookshop: { label: "Bookshop", developerName: "Bookshop" },
  /** Asks nothing, shows its line, and has no chat button while Lena is not available. */
  lateShop: { label: "Late shop", developerName: "Late_Shop" },
  /** Asks after the first message, at every session, with conditions and terms. */
  workshop: { label: "Workshop", developerName: "Workshop" },
  framer: { label: "Framer", developerName: "Framer" },
  tailor: { label: "Tailor", developerName: "Tailor" },
  /** Nobody is ever available for it. */
  nightShop: { label: "Night shop", developerName: "Night_Shop" },
} as const;
