import * as z from "zod";
import { originsOfDomain } from "@/features/cors-allowlist/pattern";

/** `https://Shop.example.com/cart` was pasted: the domain in it is what was meant. */
export function domainIn(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/[/?#].*$/, "");
}

export const domain = z
  .string()
  .transform(domainIn)
  .pipe(
    z
      .string()
      .max(253, "Use at most 253 characters")
      .refine((name) => name === "" || originsOfDomain(name).length > 0, {
        error: "Enter a domain, such as example.com",
      }),
  );
