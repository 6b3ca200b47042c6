"use server";

import { bulkAction } from "@/features/members/bulk-action";
import { deletedChoice } from "./input";
import { restoreRecord } from "./mutations";

export const restoreRecordsAction = bulkAction(deletedChoice, restoreRecord);
