import type { DmnModel, ItemDefinition } from "../model.ts";

/** Every name a cell may meet, also those of entries of types: FEEL's names may hold spaces and are found by knowing them. */
export function feelNames({ inputs, decisions, knowledge, services, types }: DmnModel): string[] {
  const own = [...inputs, ...decisions, ...knowledge, ...services].map(({ name }) => name);
  return [...new Set([...own, ...types.flatMap(namesIn)])];
}

const namesIn = ({ components = [] }: ItemDefinition): string[] =>
  components.flatMap((component) => [component.name, ...namesIn(component)]);
