import * as z from "zod";

/** A whole header or variable is often pasted: what stands around the token is not part of it. */
export const testedToken = z.object({
  token: z
    .string()
    .max(20_000, "This is no token: it has more than 20,000 characters")
    .transform((text) =>
      text
        .trim()
        .replace(/^(authorization:\s*)?bearer\s+/i, "")
        .replace(/^["']|["']$/g, ""),
    )
    .pipe(z.string().min(1, "Paste a token")),
});
export const channelTokenTest = testedToken.extend({ channelId: z.string() });
