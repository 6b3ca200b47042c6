import { afterEach, expect, test, vi } from "vitest";
import { forget, keep, readKept } from "./storage";

afterEach(() => vi.unstubAllGlobals());

function aStorage() {
  const items = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  });
  return items;
}

const web = { orgId: "00D000000000001", deployment: "Web" };

test("each deployment keeps its own, both forms of the organization's id the same", () => {
  const items = aStorage();
  keep(web, { JWT: "a", conversationId: "c" });
  keep({ ...web, deployment: "Other" }, { JWT: "b" });
  expect(readKept({ ...web, orgId: "00D000000000001AAA" })).toEqual({
    JWT: "a",
    conversationId: "c",
  });
  expect([...items.keys()]).toEqual(["00D000000000001_WEB_STORAGE"]);
});

test("when the last is forgotten nothing is left behind", () => {
  const items = aStorage();
  keep(web, { JWT: "a" });
  forget(web);
  expect(items.size).toBe(0);
});

test("a page without storage keeps it while it is open", () => {
  vi.stubGlobal("localStorage", null);
  keep(web, { JWT: "a" });
  expect(readKept(web).JWT).toBe("a");
  forget(web);
  expect(readKept(web)).toEqual({});
});

test("what somebody else wrote there does no harm", () => {
  const items = aStorage();
  for (const text of ["{", "null", "3"]) {
    items.set("00D000000000001_WEB_STORAGE", text);
    expect(readKept(web)).toEqual({});
  }
});
