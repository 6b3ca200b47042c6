import { handlers } from "@/features/sessions/auth";

export const { GET, POST } = handlers;
