import "server-only";
import { CredentialsSignin } from "next-auth";
import type { SignInInput } from "@/features/members/input";
import { AppError } from "@/lib/errors";
import { signIn } from "./auth";

/** Signs this browser in. A refusal is about what was typed, so it is never `unauthenticated`. */
export async function enter({ email, password }: SignInInput): Promise<void> {
  try {
    await signIn("credentials", { email, password, redirect: false });
  } catch (error) {
    if (!(error instanceof CredentialsSignin)) throw error;
    throw new AppError("invalid", error.code, { cause: error });
  }
}
