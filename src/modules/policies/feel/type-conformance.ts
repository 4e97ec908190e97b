import type { FeelType, FunctionType } from "./types.ts";

/**
 * Whether all values of one type are of another (DMN 1.5, 10.3.2.9.2). A type that is not declared conforms to all, and all to
 * it.
 */
export function typeConforms(from: FeelType | undefined, to: FeelType | undefined): boolean {
  if (from === to || !from || !to || to.kind === "any" || from.kind === "any" || from.kind === "null")
    return true;
  if (from.kind === "narrowed") return typeConforms(from.base, to);
  if (from.kind === "context") return to.kind === "context" && entriesConform(from.entries, to.entries);
  if (from.kind === "function") return to.kind === "function" && signatureConforms(from, to);
  if (from.kind === "list" || from.kind === "range")
    return to.kind === from.kind && typeConforms(from.of, to.of);
  return from.kind === to.kind;
}

/** It may have more entries, never fewer. */
function entriesConform(from: ReadonlyMap<string, FeelType>, to: ReadonlyMap<string, FeelType>): boolean {
  return [...to].every(([name, type]) => from.has(name) && typeConforms(from.get(name), type));
}

/** It may take more than is asked of it, and may give less. */
function signatureConforms(from: FunctionType, to: FunctionType): boolean {
  return (
    from.parameters.length === to.parameters.length &&
    from.parameters.every((type, at) => typeConforms(to.parameters[at], type)) &&
    typeConforms(from.result, to.result)
  );
}
