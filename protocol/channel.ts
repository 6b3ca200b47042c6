/** Other channel types join this tuple with the issue that makes them work. */
export const channelTypes = ["enhanced_chat"] as const;
export type ChannelType = (typeof channelTypes)[number];

/** What an Enhanced Chat channel is used for; a deployment's type must be the same. */
export const deploymentTypes = ["web", "mobile", "custom_client"] as const;
export type DeploymentType = (typeof deploymentTypes)[number];

export const routingTypes = ["queue", "rep"] as const;
export type RoutingType = (typeof routingTypes)[number];

/** As what a parameter's values are kept. */
export const parameterDataTypes = [
  "text",
  "number",
  "boolean",
  "date",
  "datetime",
  "choice",
] as const;
export type ParameterDataType = (typeof parameterDataTypes)[number];

/** Where a parameter's value goes besides the session, which always keeps it. */
export const mappingTargets = [
  "rep",
  "user_name",
  "user_email",
  "user_phone",
  "user_language",
  "session_subject",
] as const;
export type MappingTarget = (typeof mappingTargets)[number];
