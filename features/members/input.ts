import * as z from "zod";
import { roles } from "@/protocol/member";

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "Use an address of at most 254 characters")
  .pipe(z.email("Enter an email address, such as ann@example.com"));

const newPassword = z
  .string()
  .min(8, "Use at least 8 characters")
  .max(200, "Use at most 200 characters");

const name = z.string().trim().min(1, "Enter your name").max(80, "Use at most 80 characters");

export const welcomeInput = z.object({
  name,
  email,
  password: newPassword,
  organization: z
    .string()
    .trim()
    .min(1, "Name your organization")
    .max(80, "Use at most 80 characters"),
  sample: z.boolean(),
});

export const signInInput = z.object({
  email,
  password: z.string().min(1, "Enter your password").max(200),
});
export type SignInInput = z.output<typeof signInInput>;

export const passwordChange = z.object({
  currentPassword: z.string().min(1, "Enter the password you have now").max(200),
  newPassword,
});
export type PasswordChange = z.output<typeof passwordChange>;

export const inviteInput = z.object({ email, role: z.enum(roles) });
export type InviteInput = z.output<typeof inviteInput>;

export const memberChoice = z.object({ id: z.string() });

export const roleInput = memberChoice.extend({ revision: z.int32(), role: z.enum(roles) });
export type RoleInput = z.output<typeof roleInput>;

export const joinInput = z.object({ secret: z.string().max(100), name, password: newPassword });
export type JoinInput = z.output<typeof joinInput>;
