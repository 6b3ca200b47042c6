import { Check, ChevronDown } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import type { StepAction } from "../facts";
import { openStep, type Step, type StepState } from "../steps";
import { MendButton } from "./mend-button";

const tones: Record<StepState, Tone> = {
  Done: "success",
  Next: "info",
  "To do": "neutral",
  "Needs attention": "warning",
  Optional: "neutral",
};

/** The eight steps; the first that is not done stands open, with the view's one filled button. */
export function GuidedSetup({
  organizationId,
  deploymentId,
  steps,
  filled,
}: {
  organizationId: string;
  deploymentId: string | undefined;
  steps: Step[];
  /** Another button of the page is the filled one when this is false. */
  filled: boolean;
}) {
  const open = openStep(steps);

  return (
    <ol aria-label="Guided setup" className="divide-y divide-line">
      {steps.map((step) => (
        <li key={step.number}>
          <details open={step === open} className="group/step">
            <summary className="flex min-h-14 items-center gap-3 rounded-lg px-4 py-3 -outline-offset-2 transition-colors select-none hover:bg-hover sm:px-5 [&::-webkit-details-marker]:hidden">
              <StepMark step={step} open={step === open} />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{step.title}</span>
                <span className="block truncate text-ui text-muted group-open/step:hidden">
                  {step.text}
                </span>
              </span>
              <Badge tone={tones[step.state]}>{step.state}</Badge>
              <ChevronDown
                aria-hidden
                className="text-faint transition-transform group-open/step:rotate-180"
              />
            </summary>
            <div className="space-y-4 px-4 pb-5 sm:pr-5 sm:pl-15">
              <p className="max-w-[72ch] text-ui wrap-anywhere text-muted">{step.text}</p>
              {step.actions.length > 0 && (
                <div className="flex flex-wrap gap-2">
                  {step.actions.map((action, index) => (
                    <ActionButton
                      key={action.label}
                      action={action}
                      main={filled && step === open && index === 0}
                      organizationId={organizationId}
                      deploymentId={deploymentId}
                    />
                  ))}
                </div>
              )}
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}

function StepMark({ step, open }: { step: Step; open: boolean }) {
  const done = step.state === "Done";
  return (
    <span
      aria-hidden
      className={classNames(
        "grid size-7 shrink-0 place-items-center rounded-full text-ui font-medium tabular-nums",
        done && "bg-success-soft text-success-text",
        !done && open && "bg-accent text-on-accent",
        !done && !open && "border border-control text-muted",
      )}
    >
      {done ? <Check /> : step.number}
    </span>
  );
}

function ActionButton({
  action,
  main,
  organizationId,
  deploymentId,
}: {
  action: StepAction;
  main: boolean;
  organizationId: string;
  deploymentId: string | undefined;
}) {
  const variant = main ? "filled" : "outlined";
  if ("href" in action) {
    return (
      <ButtonLink
        href={action.href}
        variant={variant}
        target={action.newTab ? "_blank" : undefined}
      >
        {action.label}
      </ButtonLink>
    );
  }
  if (deploymentId === undefined) return null;
  return (
    <MendButton
      organizationId={organizationId}
      deploymentId={deploymentId}
      mend={action.mend}
      label={action.label}
      variant={variant}
    />
  );
}
