import { expect, it, test } from "vitest";
import { reasonCodes } from "@/protocol/embedded-service-config";
import { reasons } from "./reasons";
import { showingOf } from "./showing";

const facts = {
  id: "d1",
  deploymentType: "web",
  channel: { id: "c1", routed: true },
  why: null,
  patterns: ["https://*.example.com"],
  sightings: [],
} as const;
const shop = "https://shop.example.com";
const other = "https://other.com";

test("with an allowed website and nothing in the way it is showing", () => {
  const sightings = [
    { origin: shop, outcome: "shown", count: 3 },
    { origin: other, outcome: "origin_not_allowed", count: 2 },
  ] as const;
  expect(showingOf({ ...facts, sightings })).toEqual({
    showing: true,
    loads: 3,
    refused: { origin: other, count: 2 },
  });
});

test("outside its business hours it is not showing, and says when it opens", () => {
  const closed = { id: "h1", label: "Office", opens: "Monday 09:00" };
  expect(showingOf({ ...facts, closed })).toMatchObject({
    showing: false,
    title: "Outside business hours, opens Monday 09:00",
    fix: { label: "Open Office", href: "/setup/business-hours/h1" },
  });
  expect(showingOf({ ...facts, closed, patterns: [] })).toMatchObject({
    reason: "origin_not_allowed",
  });
});

it.each([
  [
    "not_published",
    { label: "Review and publish", href: "/setup/embedded-service-deployments/d1?publish" },
  ],
  ["deployment_off", { label: "Switch on", inPlace: "switch_on" }],
  ["channel_inactive", { label: "Activate the channel", inPlace: "activate" }],
] as const)("%s comes with its fix and its count of the week", (why, fix) => {
  const sightings = [
    { origin: shop, outcome: why, count: 4 },
    { origin: other, outcome: why, count: 1 },
  ];
  expect(showingOf({ ...facts, why, sightings })).toMatchObject({
    showing: false,
    reason: why,
    fix,
    count: 5,
  });
});

test("a channel without a queue has to be opened first", () => {
  const channel = { id: "c1", routed: false };
  expect(showingOf({ ...facts, channel, why: "channel_inactive" })).toMatchObject({
    fix: { href: "/setup/messaging-channels/c1" },
  });
});

test("with an empty CORS Allowlist no website shows it", () => {
  expect(showingOf({ ...facts, patterns: [] })).toMatchObject({
    showing: false,
    reason: "origin_not_allowed",
    fix: { label: "Allow an origin", href: "/setup/cors-allowlist?add=" },
  });
});

test("when the only pages that asked are refused, their origin is named", () => {
  const sightings = [{ origin: other, outcome: "origin_not_allowed", count: 7 }] as const;
  expect(showingOf({ ...facts, sightings })).toMatchObject({
    showing: false,
    title: "https://other.com is not in the CORS Allowlist",
    fix: { href: "/setup/cors-allowlist?add=https%3A%2F%2Fother.com" },
    count: 7,
  });
});

test("a refusal that has been mended counts no more", () => {
  const sightings = [{ origin: shop, outcome: "origin_not_allowed", count: 7 }] as const;
  expect(showingOf({ ...facts, sightings })).toMatchObject({ showing: true, refused: null });
});

it.each(["mobile", "custom_client"] as const)("%s needs no website", (deploymentType) => {
  expect(showingOf({ ...facts, deploymentType, patterns: [] })).toMatchObject({ showing: true });
});

it.each(reasonCodes)("%s is explained in sentences", (code) => {
  expect(reasons[code].explanation).toMatch(/^[A-Z].*\.$/);
});
