"use client";

import { ChevronDown, MessageCircleQuestion } from "lucide-react";
import { useId } from "react";
import { useFormContext, useFormState, useWatch } from "react-hook-form";
import { SettingField } from "@/components/form/setting-field";
import { ActionsMenu } from "@/components/page/actions-menu";
import { classNames } from "@/components/ui/class-names";
import type { InvitationsFields } from "@/features/chat-invitations/input";
import { sayWhen } from "@/features/chat-invitations/say-when";
import { invitationSettings } from "@/features/chat-invitations/settings";
import { Conditions } from "./conditions";

/** One invitation: what it is at a glance, and all of it once opened. */
export function InvitationRow({
  at,
  count,
  open,
  onToggle,
  onMove,
  onRemove,
}: {
  at: number;
  count: number;
  open: boolean;
  onToggle: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const id = useId();
  const { control } = useFormContext<InvitationsFields>();
  const invitation = useWatch({ control, name: `invitations.${at}` });
  const { errors } = useFormState({ control, name: `invitations.${at}` });
  if (!invitation) return null;
  const name = invitation.label.trim() || "Unnamed invitation";

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no row of its own to click
    <div role="group" aria-label={name}>
      <div className="flex items-center gap-1 pr-1.5 pl-3">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-settings`}
          onClick={onToggle}
          className="flex min-h-11 min-w-0 flex-1 items-center gap-2.5 rounded-md text-left text-ui -outline-offset-2"
        >
          <MessageCircleQuestion aria-hidden className="text-muted" />
          <span className="shrink-0 font-medium">{name}</span>
          {!invitation.active && <span className="shrink-0 text-muted">Off</span>}
          {errors.invitations?.[at] && !open && (
            <span className="shrink-0 text-danger-text">Needs another look</span>
          )}
          <span className="ml-auto hidden min-w-0 truncate text-faint sm:inline">
            {sayWhen(invitation)}
          </span>
          <ChevronDown
            aria-hidden
            className={classNames(
              "text-faint transition-transform max-sm:ml-auto",
              open && "rotate-180",
            )}
          />
        </button>
        <ActionsMenu
          label={`More for ${at + 1} of ${count}`}
          items={[
            { label: "Move up", disabled: at === 0, onSelect: () => onMove(at - 1) },
            { label: "Move down", disabled: at === count - 1, onSelect: () => onMove(at + 1) },
            { separator: true },
            { label: "Remove", danger: true, onSelect: onRemove },
          ]}
        />
      </div>
      {open && (
        <div id={`${id}-settings`} className="grid gap-4 border-t border-line p-4">
          <Field at={at} name="label" />
          <Field at={at} name="active" />
          <Field at={at} name="text" />
          <Conditions at={at} />
          <Field at={at} name="look" />
          {invitation.look === "card" && (
            <div className="grid gap-4 sm:grid-cols-2">
              <Field at={at} name="acceptLabel" />
              <Field at={at} name="rejectLabel" />
            </div>
          )}
          <div className="grid gap-4 sm:grid-cols-2">
            <Field at={at} name="afterAccept" />
            <Field at={at} name="afterReject" />
          </div>
        </div>
      )}
    </div>
  );
}

function Field({ at, name }: { at: number; name: keyof typeof invitationSettings }) {
  return (
    <SettingField<InvitationsFields>
      name={`invitations.${at}.${name}`}
      setting={invitationSettings[name]}
    />
  );
}
