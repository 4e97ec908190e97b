import type { ElementReader } from "./element-reader.ts";
import { ElementWriter, type Writing } from "./element-writer.ts";
import { keptOf, tidied } from "./kept.ts";
import type { XmlOut } from "./print-xml.ts";
import { hamdelNamespace } from "./versions.ts";

/** A thing of ours while it moves between XML and JSON; the schema of the model has the last word on it. */
export type Noun = Record<string, unknown>;

/** One thing that an element says, in both directions, so that reading and writing cannot drift apart. */
export type Field = {
  read(reader: ElementReader, noun: Noun, place: number): void;
  write(noun: Noun, writer: ElementWriter, place: number): void;
};
export type Shape = () => readonly Field[];

export function readNoun(shape: Shape, reader: ElementReader, place = 0, noun: Noun = {}): Noun {
  for (const field of shape()) field.read(reader, noun, place);
  reader.keepRest();
  const kept = tidied(reader.kept);
  if (kept) noun.kept = kept;
  return noun;
}

export function writeNoun(shape: Shape, local: string, noun: Noun, writing: Writing, place = 0): XmlOut {
  const writer = new ElementWriter(local, writing, keptOf(noun.kept));
  for (const field of shape()) field.write(noun, writer, place);
  return writer.finished();
}

type Convert = { toNoun: (written: string) => unknown; toXml: (value: unknown) => string | undefined };
const asItIs: Convert = { toNoun: (written) => written, toXml: (value) => String(value) };
/** FEEL means the same with and without white space around it. */
export const trimmed: Convert = { toNoun: (written) => written.trim(), toXml: (value) => String(value) };
export const yesOrNo: Convert = {
  toNoun: (written) => ["true", "1"].includes(written.trim()),
  toXml: (value) => String(value),
};

export const attribute = (xml: string, key = xml, convert = asItIs): Field => ({
  read(reader, noun) {
    const written = reader.attribute(xml);
    if (written === undefined) return;
    noun[key] = convert.toNoun(written);
    if (convert.toXml(noun[key]) !== written) keepRaw(reader, `@${xml}`, written);
  },
  write(noun, writer) {
    const raw = writer.kept.raw?.[`@${xml}`];
    if (raw !== undefined && convert.toNoun(raw) === noun[key]) return writer.attribute(xml, raw);
    const value = noun[key] === undefined ? undefined : convert.toXml(noun[key]);
    if (value !== undefined) writer.attribute(xml, value);
  },
});

/** The name of a type; 1.1's prefix of the language's own types is taken off, and comes back. */
export const typeAttribute = (key = "type"): Field => ({
  read(reader, noun) {
    const written = reader.attribute("typeRef");
    if (written === undefined) return;
    noun[key] = reader.typeName(written.trim());
    if (noun[key] !== written) keepRaw(reader, "@typeRef", written);
    if (noun[key] !== written.trim()) keepRaw(reader, "typeName", String(noun[key]));
  },
  write(noun, writer) {
    if (noun[key] === undefined) return;
    const { raw } = writer.kept;
    const wasIt = raw?.["@typeRef"]?.trim() === noun[key] || raw?.typeName === noun[key];
    writer.attribute("typeRef", wasIt ? (raw?.["@typeRef"] ?? "") : String(noun[key]));
  },
});

/** A child element that holds nothing but text. */
export const textChild = (xml: string, key = xml, { convert = asItIs, isNeeded = false } = {}): Field => ({
  read(reader, noun) {
    const child = reader.child(xml);
    if (!child) {
      if (isNeeded) noun[key] = "";
      if (isNeeded) keepAbsent(reader, xml);
      return;
    }
    const written = child.text();
    child.keepRest();
    keepPart(reader, xml, child);
    noun[key] = convert.toNoun(written);
    if (convert.toXml(noun[key]) !== written) keepRaw(reader, xml, written);
  },
  write(noun, writer) {
    const value = noun[key];
    if (value === undefined || (value === "" && writer.kept.absent?.includes(xml))) return;
    const raw = writer.kept.raw?.[xml];
    const text = raw !== undefined && convert.toNoun(raw) === value ? raw : String(value);
    const child = writer.part(xml);
    if (text !== "") child.add("text", text);
    writer.add(xml, child.finished());
  },
});

/** A child element that is no noun of its own: its fields belong to ours. */
export const part = (xml: string, fields: readonly Field[], { isNeeded = false } = {}): Field => ({
  read(reader, noun, place) {
    const child = reader.child(xml);
    if (!child) {
      if (isNeeded) keepAbsent(reader, xml);
      return;
    }
    const before = Object.keys(noun).length;
    for (const field of fields) field.read(child, noun, place);
    child.keepRest();
    // One that says nothing would not be written again.
    keepPart(reader, xml, child, !isNeeded && Object.keys(noun).length === before);
  },
  write(noun, writer, place) {
    const child = writer.part(xml);
    const wasThere = writer.kept.parts?.[xml] !== undefined;
    for (const field of fields) field.write(noun, child, place);
    const isWanted = isNeeded && !writer.kept.absent?.includes(xml);
    // A variable's name is its element's: by itself it is no reason for one.
    const isEmpty = child.isEmpty(isNeeded ? "name" : undefined);
    if (isWanted || wasThere || !isEmpty) writer.add(xml, child.finished());
  },
});

export const one = (xml: string, key: string, shape: Shape): Field => ({
  read(reader, noun) {
    const child = reader.child(xml);
    if (child) noun[key] = readNoun(shape, child);
  },
  write(noun, writer) {
    if (noun[key] !== undefined) writer.add(xml, writeNoun(shape, xml, noun[key] as Noun, writer.writing));
  },
});

export const many = (xml: string, key: string, shape: Shape, { isNeeded = true } = {}): Field => ({
  read(reader, noun) {
    const found = reader.children((local) => local === xml, xml);
    if (isNeeded || found.length > 0)
      noun[key] = found.map((child, index) => readNoun(shape, child, index + 1));
  },
  write(noun, writer) {
    ((noun[key] as Noun[] | undefined) ?? []).forEach((item, index) => {
      writer.add(xml, writeNoun(shape, xml, item, writer.writing, index + 1));
    });
  },
});

/** Children that are read as one text each: cells, and names of annotation columns. */
export const texts = (
  xml: string,
  key: string,
  field: (key: string) => Field,
  { isNeeded = true } = {},
): Field => ({
  read(reader, noun) {
    const found = reader.children((local) => local === xml, xml);
    if (!isNeeded && found.length === 0) return;
    noun[key] = found.map((child, index) => {
      const cell: Noun = {};
      field("text").read(child, cell, index);
      child.keepRest();
      keepPart(reader, `${xml}:${index}`, child);
      return cell.text ?? "";
    });
  },
  write(noun, writer) {
    ((noun[key] as string[] | undefined) ?? []).forEach((text, index) => {
      const child = new ElementWriter(xml, writer.writing, writer.kept.parts?.[`${xml}:${index}`] ?? {});
      field("text").write({ text }, child, index);
      writer.add(xml, child.finished());
    });
  },
});

/**
 * An id; where the file has none and we need one, one by its place, which is not written back. Ids that others point to are
 * given out before anything is written (`isPointedTo`).
 */
export const id = (made?: string, { isPointedTo = false } = {}): Field => ({
  read(reader, noun, place) {
    const found = reader.id();
    if (found !== undefined) noun.id = found;
    else if (made !== undefined) {
      noun.id = `${made}-${place}`;
      keepAbsent(reader, "@id");
    }
  },
  write(noun, writer, place) {
    if (noun.id === undefined) return;
    const ours = String(noun.id);
    const isMade = made !== undefined && ours === `${made}-${place}`;
    if (isMade && writer.kept.absent?.includes("@id")) return;
    const { ids } = writer.writing;
    const written = (isPointedTo && ids.of(ours)) || ids.fresh(ours);
    writer.attribute("id", written);
    if (written !== ours) {
      writer.attribute("xmlns:hamdel", hamdelNamespace);
      writer.attribute("hamdel:id", ours);
    }
  },
});

export function keepRaw(reader: ElementReader, name: string, written: string): void {
  reader.kept.raw = { ...reader.kept.raw, [name]: written };
}

function keepAbsent(reader: ElementReader, name: string): void {
  reader.kept.absent = [...(reader.kept.absent ?? []), name];
}

function keepPart(reader: ElementReader, name: string, child: ElementReader, always = false): void {
  const kept = tidied(child.kept);
  if (kept || always) reader.kept.parts = { ...reader.kept.parts, [name]: kept ?? {} };
}
