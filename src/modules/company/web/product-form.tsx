import { useState } from "react";
import { api, Checkbox, TextArea, TextField, useSay } from "#ui";
import { say } from "../messages.ts";
import type { Product } from "../model.ts";
import { EntryForm } from "./entry-dialog.tsx";
import { inCalls, productsIn } from "./product-lines.ts";

/** One product or a whole list, pasted from wherever it is kept. */
export function AddProducts({ close }: { close: () => void }) {
  const t = useSay(say);
  const [text, setText] = useState("");
  const products = productsIn(text);
  const put = async () => {
    for (const some of inCalls(products)) await api.put("/api/products", some);
  };
  return (
    <EntryForm put={put} close={close} isNew canSend={products.length > 0}>
      {(problem) => (
        <TextArea
          label={t("products.lines", { count: products.length })}
          description={t("products.lines-detail")}
          placeholder={t("product.example")}
          rows={8}
          value={text}
          onChange={setText}
          error={problem?.errors[0]?.detail}
        />
      )}
    </EntryForm>
  );
}

export function ProductForm({ product, close }: { product: Product; close: () => void }) {
  const t = useSay(say);
  const [name, setName] = useState(product.name);
  const [others, setOthers] = useState(product.otherNames.join("\n"));
  const [code, setCode] = useState(product.code ?? "");
  const [archived, setArchived] = useState(product.archivedAt !== null);
  const otherNames = [...new Set(others.split("\n").map((one) => one.trim()))].filter(Boolean);
  const put = () =>
    api.put(`/api/products/${product.id}`, { name, otherNames, code: code.trim() || null, archived });
  return (
    <EntryForm put={put} close={close} isNew={false}>
      {(problem) => (
        <>
          <TextField
            label={t("name")}
            direction="auto"
            value={name}
            onChange={setName}
            error={problem?.field("/name")}
          />
          <TextArea
            label={t("product.other-names")}
            description={t("product.other-names-detail")}
            rows={3}
            value={others}
            onChange={setOthers}
            error={problem?.errors.find(({ pointer }) => pointer.startsWith("/otherNames"))?.detail}
          />
          <TextField
            label={t("product.code")}
            direction="ltr"
            value={code}
            onChange={setCode}
            error={problem?.field("/code")}
          />
          <Checkbox isSelected={archived} onChange={setArchived}>
            {t("product.archived")}
          </Checkbox>
        </>
      )}
    </EntryForm>
  );
}
