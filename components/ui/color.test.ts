import { expect, it } from "vitest";
import { contrastRatio, mostReadable, parseHex } from "./color";

it.each([
  { text: "#006278", hex: "#006278" },
  { text: "f6c159", hex: "#F6C159" },
  { text: " #abc ", hex: "#AABBCC" },
  { text: "#0062", hex: undefined },
  { text: "teal", hex: undefined },
  { text: "", hex: undefined },
])("“$text” is the color $hex", ({ text, hex }) => {
  expect(parseHex(text)).toBe(hex);
});

it.each([
  { one: "#FFFFFF", other: "#000000", ratio: "21.0" },
  { one: "#000000", other: "#FFFFFF", ratio: "21.0" },
  { one: "#FFFFFF", other: "#FFFFFF", ratio: "1.0" },
  { one: "#FFFFFF", other: "#006278", ratio: "7.0" },
  { one: "#777777", other: "#FFFFFF", ratio: "4.5" },
])("$one on $other is $ratio:1", ({ one, other, ratio }) => {
  expect(contrastRatio(one, other).toFixed(1)).toBe(ratio);
});

it.each([
  { background: "#006278", best: "#FFFFFF" },
  { background: "#F6C159", best: "#24211D" },
])("$best reads best on $background", ({ background, best }) => {
  expect(mostReadable(background, ["#FFFFFF", "#24211D"])).toBe(best);
});
