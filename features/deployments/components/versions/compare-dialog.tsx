"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { compareVersionsAction } from "@/features/deployment-versions/actions";
import type { Change } from "../../change";
import { ChangeList } from "../publish/change-list";

const draft = "draft";

/** What customers would notice between any two versions, or a version and the draft. */
export function CompareDialog({
  organizationId,
  deploymentId,
  numbers,
  from: asked,
  onClose,
}: {
  organizationId: string;
  deploymentId: string;
  /** Newest first. */
  numbers: number[];
  /** The version that was asked about. */
  from: number;
  onClose: () => void;
}) {
  const [from, setFrom] = useState(String(asked));
  const [to, setTo] = useState(asked === numbers[0] ? draft : String(numbers[0]));
  const [answer, setAnswer] = useState<{ changes: Change[] } | { message: string }>();
  const options = [
    { value: draft, label: "The draft" },
    ...numbers.map((number) => ({ value: String(number), label: `Version ${number}` })),
  ];

  const compare = useEffectEvent(async (isLast: () => boolean) => {
    setAnswer(undefined);
    const side = (value: string) => (value === draft ? null : Number(value));
    const compared = { id: deploymentId, from: side(from), to: side(to) };
    const result = await compareVersionsAction(organizationId, compared);
    if (isLast()) setAnswer(result.ok ? { changes: result.value } : { message: result.message });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it compares what is chosen
  useEffect(() => {
    let last = true;
    void compare(() => last);
    return () => {
      last = false;
    };
  }, [from, to]);

  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title="Compare versions"
      description="What customers would notice, field by field."
      actions={<Button onClick={onClose}>Done</Button>}
    >
      <div className="grid grid-cols-2 gap-4">
        <Field id="compare-from" label="From">
          <Select id="compare-from" value={from} options={options} onValueChange={setFrom} />
        </Field>
        <Field id="compare-to" label="To">
          <Select id="compare-to" value={to} options={options} onValueChange={setTo} />
        </Field>
      </div>
      <div aria-live="polite" className="mt-5 max-h-[50vh] min-h-20 overflow-y-auto">
        <Answer answer={answer} />
      </div>
    </Dialog>
  );
}

function Answer({ answer }: { answer: { changes: Change[] } | { message: string } | undefined }) {
  if (!answer) return <Spinner />;
  if ("message" in answer) return <p className="text-ui text-danger-text">{answer.message}</p>;
  if (answer.changes.length === 0) {
    return <p className="text-ui text-muted">Customers would notice no difference.</p>;
  }
  return <ChangeList changes={answer.changes} />;
}
