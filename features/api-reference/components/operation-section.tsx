import type { ReactNode } from "react";
import type { JsonSchema } from "../json-schema";
import type { Operation } from "../operation";
import { parametersOf } from "../parameters";
import { refusalsOf } from "../refusals";
import { curlSample } from "../samples/curl";
import { javaScriptSample } from "../samples/java-script";
import { tryable } from "../try-it/tryable";
import { componentSchemas, writer } from "../writer";
import { Method } from "./method";
import { RichText } from "./rich-text";
import { Samples } from "./samples";
import { SchemaMembers, TypeWords } from "./schema-members";
import { TryIt } from "./try-it";

/** One operation: what it is at the left, how it is called at the right. */
export function OperationSection({ operation }: { operation: Operation }) {
  const { id, method, path, summary, about, body } = operation;
  const parameters = parametersOf(operation);

  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-10 gap-y-6 border-t border-line py-10 xl:grid-cols-[minmax(0,1fr)_minmax(0,520px)]"
    >
      <div className="min-w-0">
        <h3 id={id} className="text-section">
          {summary}
        </h3>
        <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
          <Method>{method}</Method>
          <code className="font-mono text-mono text-muted wrap-anywhere">{path}</code>
        </p>
        <p className="text-caption text-faint">
          <code className="font-mono">{id}</code>
        </p>
        <div className="mt-3 max-w-[68ch] space-y-2">
          {about.map((paragraph) => (
            <p key={paragraph}>
              <RichText>{paragraph}</RichText>
            </p>
          ))}
        </div>
        {parameters.length > 0 && (
          <Part title="Parameters">
            <ul className="divide-y divide-line text-ui">
              {parameters.map(({ name, in: place, description, required, schema }) => (
                <li key={name} className="py-2 first:pt-0 last:pb-0">
                  <div className="flex flex-wrap items-baseline gap-x-2">
                    <code className="font-mono text-mono font-medium wrap-anywhere">{name}</code>
                    <span className="text-caption text-muted">
                      {place} · <TypeWords schema={schema} />
                    </span>
                    {required && <span className="text-caption text-accent-text">required</span>}
                  </div>
                  <p className="mt-0.5 text-muted">
                    <RichText>{description}</RichText>
                  </p>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {body && (
          <Part title={body.file ? "Part messageEntry" : "Body"}>
            <Named schema={writer.write(body.schema)} />
          </Part>
        )}
        <Part title="Answers">
          <ul className="divide-y divide-line text-ui">
            {Object.entries(operation.answers).map(([status, answer]) => (
              <Line key={status} status={status} tone="text-success-text">
                <RichText>{answer.about}</RichText>
                {answer.body && (
                  <div className="mt-2 border-l-2 border-line pl-3">
                    <Named schema={writer.write(answer.body.schema)} />
                  </div>
                )}
              </Line>
            ))}
            {Object.entries(refusalsOf(operation)).map(([status, about]) => (
              <Line key={status} status={status} tone="text-muted">
                <RichText>{about}</RichText>
              </Line>
            ))}
          </ul>
        </Part>
      </div>
      <div className="min-w-0 xl:sticky xl:top-18 xl:self-start">
        <Samples
          samples={{ curl: curlSample(operation), JavaScript: javaScriptSample(operation) }}
        />
        <TryIt operation={tryable(operation)} />
      </div>
    </section>
  );
}

function Line({ status, tone, children }: { status: string; tone: string; children: ReactNode }) {
  return (
    <li className="flex gap-3 py-2 first:pt-0 last:pb-0">
      <span className={`w-8 shrink-0 font-mono text-mono font-medium ${tone}`}>{status}</span>
      <div className="min-w-0 flex-1">{children}</div>
    </li>
  );
}

/** What has a name is shown whole where it is used. */
function Named({ schema }: { schema: JsonSchema }) {
  const name = schema.$ref?.slice(schema.$ref.lastIndexOf("/") + 1);
  const named = name ? componentSchemas[name] : undefined;
  return <SchemaMembers schema={named?.properties ? named : schema} />;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-6">
      <h4 className="mb-2 text-caption font-medium tracking-wide text-muted">{title}</h4>
      {children}
    </section>
  );
}
