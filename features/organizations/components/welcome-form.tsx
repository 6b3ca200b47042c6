"use client";

import { useRouter } from "next/navigation";
import type * as z from "zod";
import { CheckboxField } from "@/components/form/checkbox-field";
import { PageForm } from "@/components/form/page-form";
import { TextField } from "@/components/form/text-field";
import { useServerForm } from "@/components/form/use-server-form";
import type { welcomeInput } from "@/features/members/input";
import { welcomeAction } from "../actions";

type Fields = z.input<typeof welcomeInput>;

export function WelcomeForm() {
  const router = useRouter();
  const state = useServerForm({
    schema: () => import("@/features/members/input").then((input) => input.welcomeInput),
    defaults: { name: "", email: "", password: "", organization: "", sample: false },
    save: welcomeAction,
    onSaved: () => router.replace("/setup"),
  });

  return (
    <PageForm state={state} submit="Create account" focus="name">
      <TextField<Fields>
        name="name"
        label="Full name"
        autoComplete="name"
        hint="Customers see it when you answer, such as Ada Lovelace."
      />
      <TextField<Fields>
        name="email"
        label="Email"
        type="email"
        autoComplete="username"
        hint="You sign in with it."
      />
      <TextField<Fields>
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        hint="At least 8 characters. A few words in a row are easy to keep."
      />
      <TextField<Fields>
        name="organization"
        label="Organization"
        autoComplete="organization"
        hint="Your company or team, such as Example Ltd."
      />
      <CheckboxField<Fields>
        name="sample"
        label="Load the sample setup"
        hint="A queue, three channels and three published deployments to try things out."
      />
    </PageForm>
  );
}
