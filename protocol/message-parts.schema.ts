import * as z from "zod";
import type { Asset, LinkItem, OptionItem, TitleItem, Value } from "./message";

/** Absent members may be left out or null. */
export function maybe<T extends z.ZodType>(schema: T) {
  return schema.nullish();
}

const mostItems = 1000;
export function many<T extends z.ZodType>(schema: T) {
  return z.array(schema).max(mostItems, `has at most ${mostItems} entries`);
}

const text = z.string();

export const titleItem = z.object({
  itemType: z.enum(["TitleItem", "TitleImageItem", "TitleVideoItem"]),
  title: text,
  subTitle: maybe(text),
  secondarySubTitle: maybe(text),
  tertiarySubTitle: maybe(text),
  referenceId: maybe(text),
  imageId: maybe(text),
  videoId: maybe(text),
}) satisfies z.ZodType<TitleItem>;

export const asset = z.object({
  assetType: z.enum(["ImageAsset", "VideoAsset", "DocumentAsset"]),
  id: text,
  mimeType: text,
  assetUrl: text,
  description: maybe(text),
  referenceId: maybe(text),
}) satisfies z.ZodType<Asset>;

export const linkItem = z.object({
  itemType: z.literal("TitleLinkItem"),
  titleItem,
  url: text,
}) satisfies z.ZodType<LinkItem>;

export const optionItem = z.object({
  itemType: z.literal("TitleOptionItem"),
  titleItem,
  optionIdentifier: text,
  optionId: maybe(text),
}) satisfies z.ZodType<OptionItem>;

const day = z.iso.date("must be a date such as 2026-11-22");
const moment = z.iso.datetime({
  offset: true,
  local: true,
  error: "must be a time such as 2026-11-22T09:30:00Z",
});

export const value = z.discriminatedUnion("valueType", [
  z.object({ valueType: z.literal("TextValue"), textValue: text.max(10_000) }),
  z.object({ valueType: z.literal("BooleanValue"), booleanValue: z.boolean() }),
  z.object({ valueType: z.literal("IntegerValue"), integerValue: z.int() }),
  z.object({ valueType: z.literal("DoubleValue"), doubleValue: z.number() }),
  z.object({ valueType: z.literal("UrlValue"), urlValue: text.max(2000) }),
  z.object({ valueType: z.literal("DateValue"), dateValue: day }),
  z.object({ valueType: z.literal("DateTimeValue"), dateTimeValue: moment }),
]) satisfies z.ZodType<Value>;
