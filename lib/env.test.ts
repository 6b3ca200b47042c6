import { expect, it, test } from "vitest";
import { parseEnv } from "./env";

test("an empty environment runs on port 3000 with the embedded database", () => {
  const { PORT, FOYER_URL, DATABASE_URL } = parseEnv({});
  expect({ PORT, FOYER_URL, DATABASE_URL }).toEqual({
    PORT: 3000,
    FOYER_URL: "http://localhost:3000",
    DATABASE_URL: undefined,
  });
});

test("an empty variable counts as absent", () => {
  expect(parseEnv({ PORT: "", DATABASE_URL: "" }).PORT).toBe(3000);
  expect(parseEnv({ FOYER_URL: "" }).urlChosen).toBe(false);
  expect(parseEnv({ FOYER_URL: "http://localhost:3000" }).urlChosen).toBe(true);
});

it.each([
  [{ FOYER_URL: "https://chat.example.com/path" }, "FOYER_URL must be an origin"],
  [{ FOYER_URL: "chat.example.com" }, "FOYER_URL must be a full address"],
  [{ PORT: "no" }, "PORT"],
  [{ DATABASE_URL: "postgres://db" }, "FOYER_SECRET is required"],
  [{ FOYER_SECRET: "a long enough secret," }, "FOYER_SECRET must have at least 16"],
  [{ FOYER_SECRET: "a long enough secret,short" }, "FOYER_SECRET must have at least 16"],
  [{ FOYER_ADMIN_EMAIL: "ann@example.com" }, "FOYER_ADMIN_PASSWORD"],
  [{ FOYER_ORG_ID: "00D" }, "FOYER_ORG_ID must be 00D"],
])("%j is refused by name", (source, message) => {
  expect(() => parseEnv(source)).toThrow(message);
});

test("a trailing slash of FOYER_URL is dropped", () => {
  expect(parseEnv({ FOYER_URL: "https://chat.example.com/" }).FOYER_URL).toBe(
    "https://chat.example.com",
  );
});
