/** A DMN 1.5 model around the elements that a test is about. */
export const dmnXml = (body: string, attributes = 'name="tried" namespace="urn:tried"'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" ${attributes}>
${body}
</definitions>`;

/** A decision named like its id: FEEL text, or a boxed expression in XML; it needs what it is told to need. */
export function decisionXml(
  id: string,
  logic: string,
  {
    type,
    inputs = [],
    decisions = [],
    knowledge = [],
  }: Partial<Record<"inputs" | "decisions" | "knowledge", string[]>> & { type?: string } = {},
): string {
  const need = (element: string, pointer: string) => (to: string) =>
    `<${element}><${pointer} href="${to.includes("#") ? to : `#${to}`}"/></${element}>`;
  return `<decision id="${id}" name="${id}">
    <variable name="${id}"${type ? ` typeRef="${type}"` : ""}/>
    ${inputs.map(need("informationRequirement", "requiredInput")).join("")}
    ${decisions.map(need("informationRequirement", "requiredDecision")).join("")}
    ${knowledge.map(need("knowledgeRequirement", "requiredKnowledge")).join("")}
    ${logic === "" ? "" : boxed(logic)}
  </decision>`;
}

export const inputXml = (id: string, type?: string): string =>
  `<inputData id="${id}" name="${id}"><variable name="${id}"${type ? ` typeRef="${type}"` : ""}/></inputData>`;

/** FEEL text as a boxed expression; XML stays as it is. */
export const boxed = (logic: string): string =>
  logic.trim().startsWith("<")
    ? logic
    : `<literalExpression><text><![CDATA[${logic}]]></text></literalExpression>`;
