import * as z from "zod";
import { deletableKindNames } from "./kinds";

export const deletedChoice = z.object({ kind: z.enum(deletableKindNames), id: z.string() });
