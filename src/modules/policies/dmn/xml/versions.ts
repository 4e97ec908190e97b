/** The namespaces of the versions of DMN. 1.1 has no layout, and is only read. */
const addresses = {
  "1.1": "http://www.omg.org/spec/DMN/20151101/",
  "1.2": "http://www.omg.org/spec/DMN/20180521/",
  "1.3": "https://www.omg.org/spec/DMN/20191111/",
  "1.4": "https://www.omg.org/spec/DMN/20211108/",
  "1.5": "https://www.omg.org/spec/DMN/20230324/",
} as const;

export type DmnVersion = keyof typeof addresses;
export type WrittenVersion = Exclude<DmnVersion, "1.1">;
type Part = "MODEL" | "DMNDI" | "FEEL";

const ofFirst: Record<Part, string> = {
  MODEL: `${addresses["1.1"]}dmn.xsd`,
  DMNDI: `${addresses["1.1"]}DMNDI/`,
  FEEL: "http://www.omg.org/spec/FEEL/20140401",
};

const models = new Map<string, DmnVersion>([
  [ofFirst.MODEL, "1.1"],
  ...(Object.keys(addresses) as DmnVersion[]).map((version): [string, DmnVersion] => [
    `${addresses[version]}MODEL/`,
    version,
  ]),
]);

/** Which version a namespace of models belongs to. */
export const versionOf = (namespace: string): DmnVersion | undefined => models.get(namespace);

export const namespaceOf = (version: DmnVersion, part: Part): string =>
  version === "1.1" ? ofFirst[part] : `${addresses[version]}${part}/`;

export const isVersion = (version: unknown): version is DmnVersion =>
  typeof version === "string" && version in addresses;

/** Layout's own namespaces, the same ones since 1.2. */
export const layoutNamespaces = {
  di: "http://www.omg.org/spec/DMN/20180521/DI/",
  dc: "http://www.omg.org/spec/DMN/20180521/DC/",
} as const;

/** What Hamdel adds to a file: ids that XML has no place for, and what a policy has beside its model. */
export const hamdelNamespace = "urn:hamdel:policy";

/** An address of one version as another version has it; anything else stays as it is. */
export function inVersion(address: string, version: DmnVersion): string {
  if (versionOf(address)) return namespaceOf(version, "MODEL");
  for (const known of Object.keys(addresses) as DmnVersion[])
    for (const part of ["DMNDI", "FEEL"] as const)
      if (bare(address) === bare(namespaceOf(known, part))) return namespaceOf(version, part);
  return address;
}

/** Files are not of one mind about the slash at the end. */
const bare = (address: string) => address.replace(/\/$/, "");

/** Tools name the language by its address of any version, or just `feel`. */
export const isFeel = (address: string): boolean => /feel\/?$|\/feel\//i.test(address.trim());
