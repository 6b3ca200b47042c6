import type { ParameterDataType } from "@/protocol/channel";

export const dataTypeLabels: Record<ParameterDataType, string> = { text: "Text" };
