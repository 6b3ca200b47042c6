"use client";

import { useRouter } from "next/navigation";
import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { developerNameOf, maximumNameLength } from "@/lib/developer-name";
import { cloneDeploymentAction } from "../actions";
import { deploymentNames } from "../input";
import { tabPath } from "../tabs";

type Fields = z.input<typeof deploymentNames>;

export function CloneDeploymentDialog({
  organizationId,
  deployment,
  onClose,
}: {
  organizationId: string;
  deployment: { id: string; label: string };
  onClose: () => void;
}) {
  const router = useRouter();
  const label = `Copy of ${deployment.label}`.slice(0, maximumNameLength);
  const state = useDialogForm<Fields, { id: string }>({
    schema: deploymentNames,
    defaults: { label, developerName: developerNameOf(label) },
    save: (fields) => cloneDeploymentAction(organizationId, { ...fields, id: deployment.id }),
    onSaved({ id }) {
      onClose();
      router.push(tabPath(id, "Details"));
      toastDone("Deployment cloned. Nobody sees it before you publish it.");
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title={`Clone ${deployment.label}`}
      description="Takes over the draft with its branding and its questions, not the versions."
      submit="Create clone"
    >
      <NameFields labelHint="What your team reads, such as Shop in Spanish." />
    </FormDialog>
  );
}
