"use server";

import * as z from "zod";
import { adminAction } from "@/features/members/action";
import { storeImage } from "./mutations";

/** The field `file`; what is in it is judged by its bytes. */
const upload = z
  .instanceof(FormData)
  .transform((form) => form.get("file"))
  .pipe(z.instanceof(File, { error: "Choose an image" }));

export const storeImageAction = adminAction(upload, async (actor, file) =>
  storeImage(actor, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
);
