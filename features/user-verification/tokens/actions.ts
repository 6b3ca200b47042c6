"use server";

import { adminAction } from "@/features/members/action";
import { channelTokenTest } from "./input";
import { tryToken } from "./queries";

export const tryTokenAction = adminAction(channelTokenTest, tryToken);
