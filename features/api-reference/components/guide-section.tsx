import { guide } from "../guide";
import { curlStep } from "../samples/curl";
import { tryable } from "../try-it/tryable";
import { OwnValuesForm } from "./own-values-form";
import { RichText } from "./rich-text";
import { StepCode } from "./step-code";
import { TryIt } from "./try-it";

/** The way in, each step to be pasted into a terminal or tried in place. */
export function GuideSection() {
  const { title, about, steps } = guide;

  return (
    <section aria-labelledby="guide" className="pb-10">
      <h2 id="guide" className="text-title">
        {title}
      </h2>
      <p className="mt-2 mb-4 max-w-[68ch]">{about}</p>
      <div className="max-w-210 space-y-4">
        <OwnValuesForm />
        <StepCode label="curl, your values" head code="" />
      </div>
      <ol className="mt-8 space-y-8">
        {steps.map((step, at) => (
          <li key={step.id} className="flex max-w-210 gap-4">
            <span
              aria-hidden
              className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft text-ui font-semibold text-accent-text tabular-nums max-sm:hidden"
            >
              {at + 1}
            </span>
            <section aria-label={`${at + 1}. ${step.title}`} className="min-w-0 flex-1">
              <h3 className="text-section">
                <span className="sm:sr-only">{at + 1}. </span>
                {step.title}
              </h3>
              <p className="mt-1 mb-3 text-muted">
                <RichText>{step.about}</RichText>{" "}
                <a
                  href={`#${step.id}`}
                  className="text-accent-text underline decoration-accent-line underline-offset-2 hover:decoration-current"
                >
                  More about it
                </a>
              </p>
              <StepCode label={`curl, ${step.title}`} code={curlStep(step.operation)} />
              <TryIt operation={tryable(step.operation)} />
            </section>
          </li>
        ))}
      </ol>
    </section>
  );
}
