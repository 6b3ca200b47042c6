import { afterEach, expect, it, vi } from "vitest";
import { newId } from "./new-id";

afterEach(() => void vi.unstubAllGlobals());

const random = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it.each([
  {
    where: "on a page without TLS",
    crypto: { getRandomValues: crypto.getRandomValues.bind(crypto) },
  },
  { where: "where there is no crypto", crypto: undefined },
])("an id is a random UUID $where", ({ crypto }) => {
  vi.stubGlobal("crypto", crypto);
  const ids = Array.from({ length: 200 }, newId);
  expect(ids.filter((id) => !random.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(200);
});
