import type { Customer } from "@/features/conversations/customer";
import { readCustomerToken } from "@/features/conversations/customer-token";
import { AppError } from "@/lib/errors";

/**
 * Whose token a request bears, also when it has expired: its organization still
 * decides whether the page may read the refusal (`requireFresh` makes it).
 */
export async function readBearer(authorization: string | undefined): Promise<Customer> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  const customer = token && (await readCustomerToken(token));
  if (customer) return customer;
  throw new AppError(
    "unauthenticated",
    token
      ? "The access token is not valid here. Get a new one."
      : "Send an access token as bearer.",
  );
}
