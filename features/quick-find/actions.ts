"use server";

import * as z from "zod";
import { adminAction } from "@/features/members/action";
import { listNamedRecords } from "./queries";

export const listNamedRecordsAction = adminAction(z.void(), listNamedRecords);
