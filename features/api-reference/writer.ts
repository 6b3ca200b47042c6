import { SchemaWriter } from "./json-schema";
import { namedSchemas } from "./schemas";

export const writer = new SchemaWriter(namedSchemas);
export const componentSchemas = writer.components();
