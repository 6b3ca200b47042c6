import { standardFieldKinds } from "@/features/pre-chat/fields";
import { listed } from "@/lib/sentences";
import type { MappingTarget, ParameterDataType } from "@/protocol/channel";
import { type StandardField, standardFields } from "@/protocol/pre-chat";
import type { Mapping } from "../landing";
import { targets } from "../mappings/targets";

/** A field of a deployment's draft that fills a value. */
export type FilledBy = { name: string; deployment: string; deploymentId: string; hidden: boolean };

/** From where a value comes, what holds it, and where it lands. */
export type ValueWay = {
  /** A standard field, or the id of a custom parameter. */
  source: string;
  name: string;
  label: string;
  dataType: ParameterDataType;
  maximumLength: number;
  fields: FilledBy[];
  lands: string[];
  /** What would surprise whoever set it up. */
  remarks: string[];
};

type Held = {
  id: string;
  channelVariableName: string;
  label: string;
  dataType: ParameterDataType;
  maximumLength: number;
};

const standardTargets: Record<StandardField, MappingTarget> = {
  _firstName: "user_name",
  _lastName: "user_name",
  _email: "user_email",
  _subject: "session_subject",
};

/** Every value of a channel, standard ones first. */
export function valueWays(
  parameters: readonly Held[],
  mappings: readonly Mapping[],
  fields: readonly FilledBy[],
): ValueWay[] {
  const standards = standardFields.map((name) => {
    const { label, maximumLength } = standardFieldKinds[name];
    const replaced = mappings.some((each) => each.target === standardTargets[name]);
    const builtIn = replaced ? [] : [targets[standardTargets[name]].label];
    const held = { id: name, channelVariableName: name, label, maximumLength };
    return way({ ...held, dataType: "text" }, [...builtIn, "Shown to reps"]);
  });
  return [...standards, ...parameters.map((parameter) => way(parameter, []))];

  function way(held: Held, builtIn: string[]): ValueWay {
    const { id: source, channelVariableName: name, label, dataType, maximumLength } = held;
    const own = mappings.filter((mapping) => mapping.name === name);
    const filled = fields.filter((field) => field.name === name);
    const lands = [...builtIn, ...own.map(landing)];
    return {
      ...{ source, name, label, dataType, maximumLength, fields: filled },
      lands: [...new Set(lands)],
      remarks: source === name ? [] : remarks(filled, own.length > 0),
    };
  }
}

function landing({ target, variableName, pinned }: Mapping): string {
  if (target !== "rep") return targets[target].label;
  return `Shown to reps as ${variableName}${pinned ? ", pinned" : ""}`;
}

function remarks(fields: readonly FilledBy[], mapped: boolean): string[] {
  if (fields.length === 0)
    return ["No deployment asks for it: only clients of the API can send it."];
  if (mapped) return [];
  const places = listed([...new Set(fields.map(({ deployment }) => deployment))]);
  return [`${places} sends it, but it has no mapping: reps see it under Details only.`];
}
