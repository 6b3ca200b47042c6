const password = "a long enough secret";

/** Who the seed makes: an Admin and two reps, all members of the queue Support. */
export const people = {
  ann: { name: "Ann Admin", email: "ann@example.com", password, role: "admin" },
  ray: { name: "Ray Rep", email: "ray@example.com", password, role: "rep" },
  rita: { name: "Rita Rep", email: "rita@example.com", password, role: "rep" },
} as const;

export const organizationId = "00D000000000e2e";
