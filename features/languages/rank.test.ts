import { expect, it } from "vitest";
import { rankLanguages } from "./rank";

it.each([
  { wanted: "de", offered: ["en", "de"], first: "de" },
  { wanted: "de_AT", offered: ["en", "de"], first: "de" },
  { wanted: "de", offered: ["en", "de-CH"], first: "de-CH" },
  { wanted: "PT-br", offered: ["en", "pt-PT", "pt", "pt-BR"], first: "pt-BR" },
  { wanted: "sv", offered: ["en", "de"], first: "en" },
  { wanted: null, offered: ["fr", "en"], first: "fr" },
  { wanted: "!!", offered: ["fr", "en"], first: "fr" },
])("$wanted of $offered is $first", ({ wanted, offered, first }) => {
  expect(rankLanguages(wanted, offered)[0]).toBe(first);
});
