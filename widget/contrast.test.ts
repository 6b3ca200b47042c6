import { expect, it } from "vitest";
import { luminance, readableOn } from "./contrast";

it.each([
  { background: "#006278", icon: "#FFFFFF" },
  { background: "#000000", icon: "#FFFFFF" },
  { background: "#FFFFFF", icon: "#24211D" },
  { background: "#F6C159", icon: "#24211D" },
])("the icon on $background is $icon", ({ background, icon }) => {
  expect(readableOn(background)).toBe(icon);
});

it.each(["#787878", "#808080", "#8A8A8A", "#C52B2D", "#DD9314"])(
  "of white and ink the better one is taken on %s",
  (background) => {
    const contrast = (color: string) => {
      const [light, dark] = [luminance(color), luminance(background)].sort((a, b) => b - a);
      return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
    };
    const other = readableOn(background) === "#FFFFFF" ? "#24211D" : "#FFFFFF";
    expect(contrast(readableOn(background))).toBeGreaterThan(contrast(other) * 0.97);
  },
);
