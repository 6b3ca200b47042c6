import "server-only";
import { listAcknowledgingChannels } from "@/features/automated-responses/queries";
import type { KeptHours } from "@/features/business-hours/live";
import { readTimes } from "@/features/business-hours/stored";
import { listAttachmentSettings } from "@/features/channels/attachments/queries";
import {
  type AttachmentSettings,
  servedAttachments,
  standardAttachments,
} from "@/features/channels/attachments/settings";
import { readAttachments } from "@/features/channels/attachments/stored";
import { readSessionSettings } from "@/features/channels/session/stored";
import { withFieldNames } from "@/features/chat-window/field-names";
import { type Consent, standardConsent } from "@/features/consent/consent";
import { listConsents } from "@/features/consent/queries";
import { isAllowed } from "@/features/cors-allowlist/matching";
import { systemActor } from "@/features/members/actor";
import { readRoutingSettings } from "@/features/routing/stored";
import type { KeysetWithKeys } from "@/features/user-verification/tokens/key-ring";
import { doorbell, everything } from "@/lib/doorbell";
import { env } from "@/lib/env";
import { type AppError, isAppError } from "@/lib/errors";
import { once } from "@/lib/slot";
import type { DeploymentType } from "@/protocol/channel";
import type { PublishedConfig, ReasonCode } from "@/protocol/embedded-service-config";
import type { VerificationMode } from "@/protocol/user-verification";
import { findLive, listAllPatterns, listGenerations } from "./queries";
import { readVersionContent, withFullAddresses, withTranscript, withVerification } from "./stored";

export type LiveDeployment = {
  id: string;
  developerName: string;
  deploymentType: DeploymentType;
  label: string;
  enabled: boolean;
  channel: {
    id: string;
    label: string;
    active: boolean;
    addressIdentifier: string;
    verificationMode: VerificationMode;
    verifiedTokenMinutes: number;
    guestTokenMinutes: number;
    configurationName: string | null;
    keysets: readonly KeysetWithKeys[];
    /** Whether its button goes by who is there. */
    checksAvailability: boolean;
  };
  version: { number: number; content: PublishedConfig } | null;
  /** Null for always open. */
  businessHours: KeptHours | null;
};

type LiveOrganization = {
  patterns: string[];
  /** Of narrowed deployments, by their lower-cased names: fewer than the organization's. */
  kept: Map<string, string[]>;
  /** By lower-cased name; one that cannot be read is its own error and nobody else's. */
  deployments: Map<string, LiveDeployment | AppError>;
  channels: {
    consents: Map<string, Consent | AppError>;
    attachments: Map<string, AttachmentSettings | AppError>;
    acknowledging: Set<string>;
  };
};

/** What decides how a customer's message to a channel is received. */
export type LiveChannel = { consent: Consent; acknowledges: boolean };

type Memory = {
  organizations: Map<string, Promise<LiveOrganization | undefined>>;
  generations: Map<string, number>;
  union: Promise<string[]> | undefined;
};

/** What this node keeps of published and live configuration, dropped when the doorbell rings. */
function memory(): Memory {
  return once("live configuration", () => {
    const made: Memory = { organizations: new Map(), generations: new Map(), union: undefined };
    doorbell().listen("configuration", everything, ({ organizationId }) => {
      made.organizations.delete(organizationId);
      made.union = undefined;
    });
    return made;
  });
}

/** Every node asks every two seconds, so that a lost ring costs no more than that. */
export async function forgetOldConfiguration(): Promise<void> {
  const { organizations, generations } = memory();
  const now = await listGenerations();
  for (const { id, generation } of now) {
    if (generations.get(id) === generation) continue;
    generations.set(id, generation);
    organizations.delete(id);
    memory().union = undefined;
  }
}

async function liveOrganization(organizationId: string): Promise<LiveOrganization | undefined> {
  const { organizations } = memory();
  const known = organizations.get(organizationId);
  if (known !== undefined) return known;
  const reading = read(organizationId);
  organizations.set(organizationId, reading);
  const forget = () => {
    if (organizations.get(organizationId) === reading) organizations.delete(organizationId);
  };
  reading.then((found) => found ?? forget(), forget);
  return reading;
}

/**
 * Stands for what is kept of an organization now: as long as it is the same object, nothing that
 * decides what doors answer has changed here. Undefined before the first look.
 */
export function configurationMark(organizationId: string): object | undefined {
  return memory().organizations.get(organizationId);
}

async function read(organizationId: string): Promise<LiveOrganization | undefined> {
  const actor = systemActor(organizationId, "live configuration");
  const live = await findLive(actor);
  if (!live) return undefined;
  return {
    patterns: live.patterns,
    kept: new Map(
      live.deployments.flatMap(({ id, developerName }) => {
        const kept = live.kept.get(id);
        return kept ? [[developerName.toLowerCase(), kept]] : [];
      }),
    ),
    channels: {
      consents: await listConsents(actor),
      attachments: await listAttachmentSettings(actor),
      acknowledging: await listAcknowledgingChannels(actor),
    },
    deployments: new Map(
      live.deployments.map(({ channel, ...each }) => {
        const keysets = live.keysets.get(channel.id) ?? [];
        const deployment = { ...each, channel: { ...channel, keysets } };
        return [each.developerName.toLowerCase(), readable(deployment)];
      }),
    ),
  };
}

type Stored = NonNullable<Awaited<ReturnType<typeof findLive>>>["deployments"][number] & {
  channel: Pick<LiveDeployment["channel"], "keysets">;
};

function readable({
  hours,
  outsideHours,
  routing,
  attachments,
  session,
  ...stored
}: Stored): LiveDeployment | AppError {
  const { version, label } = stored;
  try {
    const businessHours = hours && {
      label: hours.label,
      hours: readTimes(hours),
      outside: outsideHours,
    };
    const { availability } = readRoutingSettings(routing, stored.channel.label);
    const channel = { ...stored.channel, checksAvailability: availability !== "always" };
    const deployment = { ...stored, channel, businessHours };
    if (!version) return { ...deployment, version };
    const content = readVersionContent(version.content, label);
    const { number } = version;
    const addressed = withFieldNames(withFullAddresses(content, env().FOYER_URL));
    const files = readAttachments(attachments, stored.channel.label);
    const published = { ...addressed, attachments: servedAttachments(files) };
    const { saveTranscript } = readSessionSettings(session, channel.label);
    return {
      ...deployment,
      version: {
        number,
        content: withTranscript(
          withVerification(published, channel.verificationMode),
          saveTranscript,
        ),
      },
    };
  } catch (error) {
    if (isAppError(error)) return error;
    throw error;
  }
}

/** Undefined when the organization or the deployment is unknown. */
export async function findLiveDeployment(
  organizationId: string,
  developerName: string,
): Promise<LiveDeployment | undefined> {
  const organization = await liveOrganization(organizationId);
  const found = organization?.deployments.get(developerName.toLowerCase());
  if (isAppError(found)) throw found;
  return found;
}

export async function getLiveChannel(
  organizationId: string,
  channelId: string,
): Promise<LiveChannel> {
  const channels = (await liveOrganization(organizationId))?.channels;
  const consent = channels?.consents.get(channelId) ?? untouched;
  if (isAppError(consent)) throw consent;
  return { consent, acknowledges: channels?.acknowledging.has(channelId) ?? false };
}
const untouched = standardConsent();

/** What files may be sent on a channel now. */
export async function getLiveAttachments(
  organizationId: string,
  channelId: string,
): Promise<AttachmentSettings> {
  const found = (await liveOrganization(organizationId))?.channels.attachments.get(channelId);
  if (isAppError(found)) throw found;
  return found ?? standardAttachments();
}

export async function isKnownOrganization(organizationId: string): Promise<boolean> {
  return (await liveOrganization(organizationId)) !== undefined;
}

/**
 * The organization's CORS Allowlist decides, or the part of it that the deployment keeps to; Foyer's
 * own pages are always allowed.
 */
export async function isOriginAllowed(
  organizationId: string,
  origin: string,
  developerName: string,
): Promise<boolean> {
  if (origin === env().FOYER_URL) return true;
  const organization = await liveOrganization(organizationId);
  if (!organization) return false;
  const { patterns, kept } = organization;
  return isAllowed(kept.get(developerName.toLowerCase()) ?? patterns, origin);
}

/** For preflights, which know no organization: whether any of them lists the origin. */
export async function isOriginListedAnywhere(origin: string): Promise<boolean> {
  if (origin === env().FOYER_URL) return true;
  return isAllowed(await unionOfPatterns(), origin);
}

/** Read once; a read that failed is not kept, or preflights would fail until the next change. */
function unionOfPatterns(): Promise<string[]> {
  const kept = memory();
  if (kept.union !== undefined) return kept.union;
  const reading = listAllPatterns();
  kept.union = reading;
  reading.catch(() => {
    if (kept.union === reading) kept.union = undefined;
  });
  return reading;
}

/** Why customers cannot reach a deployment now, or null when they can. */
export function whyNotLive(deployment: {
  version: object | null;
  enabled: boolean;
  channel: { active: boolean };
}): ReasonCode | null {
  if (!deployment.version) return "not_published";
  if (!deployment.enabled) return "deployment_off";
  if (!deployment.channel.active) return "channel_inactive";
  return null;
}
