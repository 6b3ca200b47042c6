"use client";

import { useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { toastDone, toastError } from "@/components/ui/toast";
import {
  createPreviewLinkAction,
  revokePreviewLinksAction,
} from "@/features/preview-links/actions";
import { counted } from "@/lib/sentences";

/** A link that shows the draft to somebody who has no account. */
export function SharePreviewDialog({
  organizationId,
  deploymentId,
  open,
  onClose,
}: {
  organizationId: string;
  deploymentId: string;
  /** How many links show the draft already. */
  open: number;
  onClose: () => void;
}) {
  const id = useId();
  const [link, setLink] = useState<string>();
  const [pending, startTransition] = useTransition();

  async function create() {
    const result = await createPreviewLinkAction(organizationId, { id: deploymentId });
    if (result.ok) setLink(result.value.link);
    else toastError(result.message);
  }

  async function revoke() {
    const result = await revokePreviewLinksAction(organizationId, { id: deploymentId });
    if (!result.ok) return toastError(result.message);
    toastDone("The preview links show nothing any more.");
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Share a preview"
      description="Whoever has the link sees the draft for seven days, as it is when they look. Nobody can chat there."
      actions={
        <>
          {open > 0 && !link && (
            <Button pending={pending} onClick={() => startTransition(revoke)}>
              Revoke {counted(open, "link")}
            </Button>
          )}
          {link ? (
            <Button variant="filled" onClick={onClose}>
              Done
            </Button>
          ) : (
            <Button variant="filled" pending={pending} onClick={() => startTransition(create)}>
              Create preview link
            </Button>
          )}
        </>
      }
    >
      {link && (
        <>
          <label htmlFor={id} className="mb-1.5 block text-ui font-medium">
            Preview link
          </label>
          <div className="flex items-center gap-2">
            <Input
              id={id}
              readOnly
              value={link}
              onFocus={(event) => event.target.select()}
              className="font-mono text-mono"
            />
            <CopyButton label="Copy preview link" text={link} />
          </div>
          <p className="mt-1.5 text-caption text-muted">It is shown only now.</p>
        </>
      )}
    </Dialog>
  );
}
