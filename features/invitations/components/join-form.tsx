"use client";

import { useRouter } from "next/navigation";
import type * as z from "zod";
import { PageForm } from "@/components/form/page-form";
import { TextField } from "@/components/form/text-field";
import { useServerForm } from "@/components/form/use-server-form";
import type { joinInput } from "@/features/members/input";
import { joinAction } from "../actions";

type Fields = Omit<z.input<typeof joinInput>, "secret">;

export function JoinForm({ secret, email }: { secret: string; email: string }) {
  const router = useRouter();
  const state = useServerForm({
    schema: () =>
      import("@/features/members/input").then((input) => input.joinInput.omit({ secret: true })),
    defaults: { name: "", password: "" },
    save: (fields) => joinAction({ ...fields, secret }),
    onSaved: () => router.replace("/"),
  });

  return (
    <PageForm state={state} submit="Join" focus="name">
      {/* Tells a password manager for whom it keeps the password. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField<Fields>
        name="name"
        label="Full name"
        autoComplete="name"
        hint="Customers see it when you answer, such as Ada Lovelace."
      />
      <TextField<Fields>
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        hint="At least 8 characters. A few words in a row are easy to keep."
      />
    </PageForm>
  );
}
