"use client";

import { useRouter } from "next/navigation";
import type * as z from "zod";
import { PageForm } from "@/components/form/page-form";
import { TextField } from "@/components/form/text-field";
import { useServerForm } from "@/components/form/use-server-form";
import type { signInInput } from "@/features/members/input";
import { signInAction } from "../actions";

type Fields = z.input<typeof signInInput>;

/** `next`: the page that somebody wanted before they were asked to sign in. */
export function SignInForm({ next }: { next: string }) {
  const router = useRouter();
  const state = useServerForm({
    schema: () => import("@/features/members/input").then((input) => input.signInInput),
    defaults: { email: "", password: "" },
    save: signInAction,
    onSaved: () => router.replace(next),
  });

  return (
    <PageForm state={state} submit="Sign in" focus="email">
      <TextField<Fields> name="email" label="Email" type="email" autoComplete="username" />
      <TextField<Fields>
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
      />
    </PageForm>
  );
}
