import { expect, it } from "vitest";
import { type DeploymentSummary, statesOf } from "./words";

const live: DeploymentSummary = { enabled: true, liveNumber: 3, changes: 0 };

it.each<[DeploymentSummary, string[]]>([
  [live, ["Live · v3"]],
  [{ ...live, changes: 1 }, ["Live · v3", "1 unpublished change"]],
  [{ ...live, changes: 2 }, ["Live · v3", "2 unpublished changes"]],
  [{ ...live, enabled: false }, ["Off"]],
  [{ ...live, channelInactive: true }, ["Live · v3", "Not showing"]],
  [{ ...live, enabled: false, channelInactive: true }, ["Off"]],
  [{ ...live, liveNumber: null }, ["Never published"]],
  [{ ...live, liveNumber: null, enabled: false }, ["Never published", "Off"]],
])("%o reads %j", (deployment, words) => {
  expect(statesOf(deployment).map((state) => state.words)).toEqual(words);
});
