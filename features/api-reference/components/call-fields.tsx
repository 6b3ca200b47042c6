"use client";

import { useId } from "react";
import { Input } from "@/components/ui/input";
import type { Tryable } from "../try-it/request";

const places = { path: "in the path", query: "in the address", header: "header" };

export function ParameterFields({
  parameters,
  values,
  onChange,
}: {
  parameters: Tryable["parameters"];
  values: Record<string, string>;
  onChange: (name: string, value: string) => void;
}) {
  const id = useId();

  return parameters.map(({ name, place }) => (
    <div key={name} className="mb-3">
      <label htmlFor={`${id}${name}`} className="mb-1 block text-ui">
        <span className="font-mono text-mono font-medium">{name}</span>{" "}
        <span className="text-caption text-muted">{places[place]}</span>
      </label>
      <Input
        id={`${id}${name}`}
        spellCheck={false}
        className="font-mono"
        value={values[name] ?? ""}
        onChange={({ target }) => onChange(name, target.value)}
      />
    </div>
  ));
}

export function BodyField({
  examples,
  body,
  onChange,
  onChoose,
}: {
  examples: Tryable["examples"];
  body: string;
  onChange: (body: string) => void;
  onChoose: (example: string) => void;
}) {
  const id = useId();

  return (
    <div className="mb-3">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <label htmlFor={id} className="text-ui font-medium">
          Body
        </label>
        {examples.length > 1 && (
          <select
            aria-label="Example"
            className="control picker h-7 min-h-7 w-auto text-ui"
            onChange={({ target }) => onChoose(target.value)}
          >
            {examples.map(([name, text]) => (
              <option key={name} value={text}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
      <textarea
        id={id}
        spellCheck={false}
        rows={Math.min(16, body.split("\n").length + 1)}
        className="control block resize-y py-2 font-mono text-mono"
        value={body}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
