import { z } from "zod";
import { dmnModel, expression, itemDefinition } from "../dmn/model.ts";
import { policyDocument } from "./model.ts";

/**
 * Gives the schemas that hold themselves, and the large ones, a name in the API's document, so that they stand there
 * once and are referred to. To be called before routes that use them are registered; calling again changes nothing.
 */
export function nameSchemas(): void {
  const names = { DmnExpression: expression, DmnItemDefinition: itemDefinition, DmnModel: dmnModel };
  for (const [id, schema] of Object.entries({ ...names, PolicyDocument: policyDocument }))
    if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id });
}
