import type { DeploymentType } from "@/protocol/channel";
import type { VerificationMode } from "@/protocol/user-verification";
import type { Mend } from "./input";

/** Everything the guided setup of one deployment is derived from; null for what does not exist yet. */
export type SetupFacts = {
  deployment: {
    id: string;
    label: string;
    deploymentType: DeploymentType;
    domain: string;
    enabled: boolean;
    liveVersion: number | null;
    changes: number;
    preChatEnabled: boolean;
    branded: boolean;
  } | null;
  channel: { id: string; label: string; active: boolean } | null;
  queue: { id: string; label: string; memberCount: number } | null;
  /** Who answers where the channel leads to one rep. */
  rep?: { name: string; enabled: boolean } | null;
  patterns: readonly string[];
  /** The latest page of another origin that loaded a published version. */
  seen: { origin: string; version: number } | null;
  conversations: number;
};

/** What a deployment that works can still gain. */
export type FurtherFacts = {
  deployment: { id: string; deploymentType: DeploymentType };
  channelId: string;
  /** The business hours that it keeps, if any. */
  hours: string | null;
  /** Each added language, with the part of its texts that is translated. */
  languages: readonly { name: string; coverage: number }[];
  verification: VerificationMode;
  /** Switched on, of all that there are. */
  invitations: { active: number; all: number };
};

/** What a button of a step does: lead somewhere, or mend in place what the deployment lacks. */
export type StepAction =
  | { label: string; href: string; newTab?: true }
  | { label: string; mend: Mend };

/** One step as its rule sees it, before its place among the others is known. */
export type RuledStep = {
  title: string;
  done: boolean;
  /** Was it so before, as a published deployment shows? Then its loss needs attention. */
  broken?: boolean;
  optional?: boolean;
  text: string;
  actions: StepAction[];
};
