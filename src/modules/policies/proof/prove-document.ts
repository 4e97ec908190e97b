import type { PolicyDocument } from "../documents/model.ts";
import type { Proof } from "./model.ts";
import { proveModel } from "./prove-model.ts";

/** Proves a regulation: its model, and that what it offers is never nothing and always one of its remedies. */
export const proveDocument = ({ model, imported, offers, remedies }: PolicyDocument): Proof =>
  proveModel(model, { imported, offers, remedies: remedies.map(({ key }) => key) });
