import { notFound } from "next/navigation";
import { isAppError } from "./errors";

/** For pages: a record that does not exist is a page that does not exist. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}
