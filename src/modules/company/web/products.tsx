import { useState } from "react";
import { Line, Lines, More, SearchField, Section, Segments, Stack, usePages, useSay } from "#ui";
import { say } from "../messages.ts";
import type { Product } from "../model.ts";
import { AddButton, ChangeButton, EntryDialog } from "./entry-dialog.tsx";
import { AddProducts, ProductForm } from "./product-form.tsx";

const shown = 12;
type Which = "sold" | "archived";

/** What the company sells, by name; a long list is searched rather than scrolled. */
export function Products() {
  const t = useSay(say);
  const [search, setSearch] = useState("");
  const [which, setWhich] = useState<Which>("sold");
  const query = { search, archived: String(which === "archived"), limit: shown };
  const products = usePages<Product, { items: Product[]; next: string | null; total: number | null }>(
    "company",
    "/api/products",
    query,
  );
  const total = products.first?.total ?? 0;
  const isAsked = search !== "" || which === "archived";
  return (
    <Section
      framed
      title={t("products", { count: isAsked ? 0 : total })}
      sub={t("products.sub")}
      aside={
        <EntryDialog title={t("product.add")} trigger={<AddButton label={t("product.add")} />}>
          {(close) => <AddProducts close={close} />}
        </EntryDialog>
      }
    >
      <Stack gap={3}>
        <div className="entry-tools">
          <SearchField label={t("product.search")} value={search} onSearch={setSearch} />
          <Segments
            label={t("products.which")}
            value={which}
            onChange={setWhich}
            options={[
              { id: "sold", label: t("products.sold") },
              { id: "archived", label: t("products.archived") },
            ]}
          />
        </div>
        {products.items.length > 0 ? (
          <Lines>
            {products.items.map((product) => (
              <Line key={product.id} end={<ChangeProduct product={product} />}>
                <bdi className="entry-name">{product.name}</bdi> <OtherNames names={product.otherNames} />
              </Line>
            ))}
          </Lines>
        ) : (
          !products.isPending && (
            <p className="entry-key">{t(isAsked ? "products.none-found" : "products.none")}</p>
          )
        )}
        {total > shown && (
          <More
            count={products.items.length}
            hasMore={products.hasMore}
            isLoading={products.isLoadingMore}
            onMore={products.more}
          />
        )}
      </Stack>
    </Section>
  );
}

const OtherNames = ({ names }: { names: readonly string[] }) => (
  <span className="entry-key">
    {names.map((name, place) => (
      <span key={name}>
        {place > 0 && " · "}
        <bdi>{name}</bdi>
      </span>
    ))}
  </span>
);

function ChangeProduct({ product }: { product: Product }) {
  const title = useSay(say)("product.change", { name: product.name });
  return (
    <EntryDialog title={title} trigger={<ChangeButton label={title} />}>
      {(close) => <ProductForm product={product} close={close} />}
    </EntryDialog>
  );
}
