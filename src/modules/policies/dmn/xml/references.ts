import { ElementWriter } from "./element-writer.ts";
import type { Field } from "./fields.ts";
import { tidied } from "./kept.ts";

/** Children that do nothing but point to others: ids in our nouns. */
export const references = (xml: string, key: string): Field => ({
  read(reader, noun) {
    noun[key] = reader
      .children((local) => local === xml, xml)
      .map((child) => {
        const written = (child.attribute("href") ?? "").trim().replace(/^#/, "");
        const to = child.reading.ids.get(written) ?? written;
        child.keepRest();
        const kept = tidied(child.kept);
        if (kept) reader.kept.parts = { ...reader.kept.parts, [`${xml}#${to}`]: kept };
        return to;
      });
  },
  write(noun, writer) {
    for (const to of (noun[key] as string[] | undefined) ?? []) {
      const child = new ElementWriter(xml, writer.writing, writer.kept.parts?.[`${xml}#${to}`] ?? {});
      child.attribute("href", writer.writing.ids.href(to));
      writer.add(xml, child.finished());
    }
  },
});
