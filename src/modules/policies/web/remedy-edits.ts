import type { PolicyDocument, Remedy } from "../model.ts";

const blank: Omit<Remedy, "key"> = {
  kind: "other",
  name: {},
  told: {},
  cost: "0",
  worth: "",
  limits: [],
  approvalAbove: null,
  check: null,
  isGivenByItself: false,
};

export const withNewRemedy = (document: PolicyDocument): PolicyDocument => {
  const taken = new Set(document.remedies.map(({ key }) => key));
  let count = document.remedies.length + 1;
  while (taken.has(`remedy-${count}`)) count += 1;
  return { ...document, remedies: [...document.remedies, { ...blank, key: `remedy-${count}` }] };
};

export const withRemedy = (document: PolicyDocument, place: number, remedy: Remedy): PolicyDocument => ({
  ...document,
  remedies: document.remedies.with(place, remedy),
});

export const withoutRemedy = (document: PolicyDocument, place: number): PolicyDocument => ({
  ...document,
  remedies: document.remedies.toSpliced(place, 1),
});
