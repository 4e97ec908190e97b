import { useState } from "react";
import { isolated } from "#kernel/locale";
import {
  Button,
  ButtonLink,
  type Column,
  Digits,
  IntervalDot,
  type Query,
  Section,
  Segments,
  Stack,
  Table,
  useFormat,
  useGet,
  useSay,
} from "#ui";
import type { NamedThings as Named } from "../model.ts";
import { sayNames } from "./name-messages.ts";
import "./named-things.css";

type Thing = Named["items"][number];
type Props = { query: Query; behind: (narrower: Record<string, string>) => string };

const kinds = ["all", "product", "branch", "department"] as const;
const mostShown = 8;

/** The products, branches and departments named the most, and how those who name them feel; each leads to its voices. */
export function NamedThings({ query, behind }: Props) {
  const t = useSay(sayNames);
  const [kind, setKind] = useState<(typeof kinds)[number]>("all");
  const [isWhole, setWhole] = useState(false);
  const asked = { ...query, ...(kind !== "all" && { kind }) };
  const { data: named } = useGet<Named>("readings", "/api/views/names", asked);
  const columns = useColumns();
  if (!named) return null;
  const [first] = named.items;
  const title = first ? t("finding", { name: isolated(first.name) }) : t("title");
  return (
    <Section
      title={title}
      sub={first && t("sub", { count: named.voices })}
      framed
      aside={
        named.items.length > mostShown && (
          <Button look="quiet" small onPress={() => setWhole(!isWhole)}>
            {isWhole ? t("fewer") : t("all", { count: named.items.length })}
          </Button>
        )
      }
    >
      <Stack gap={3}>
        <Segments
          label={t("kind")}
          value={kind}
          onChange={setKind}
          options={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
        />
        {first ? (
          <Table<Thing>
            label={title}
            rows={isWhole ? named.items : named.items.slice(0, mostShown)}
            rowKey={({ id }) => id}
            href={({ id }) => behind({ named: id })}
            columns={columns}
          />
        ) : (
          <p className="named-none">
            {t("none")}{" "}
            <ButtonLink look="quiet" href="/company">
              {t("none-link")}
            </ButtonLink>
          </p>
        )}
      </Stack>
    </Section>
  );
}

const points = (value: number): number => Math.round(value * 100) || 0;

function useColumns(): Column<Thing>[] {
  const t = useSay(sayNames);
  const { percent } = useFormat();
  return [
    {
      id: "name",
      header: t("name"),
      cell: ({ name, kind }) => (
        <>
          <bdi>{name}</bdi>{" "}
          {!name.includes(t(`is.${kind}`)) && <span className="named-kind">{t(`is.${kind}`)}</span>}
        </>
      ),
    },
    { id: "voices", header: t("voices"), isNumeric: true, cell: ({ n }) => <Digits value={n} /> },
    {
      id: "feeling",
      header: t("feeling"),
      hidesHeader: true,
      cell: ({ sentiment }) =>
        sentiment && (
          <span className="named-interval">
            <IntervalDot
              value={points(sentiment.value)}
              low={points(sentiment.low)}
              high={points(sentiment.high)}
              tone={sentiment.value < 0 ? "bad" : "good"}
            />
          </span>
        ),
    },
    {
      id: "negative",
      header: t("negative"),
      isNumeric: true,
      cell: ({ negative }) => negative && percent(negative.value),
    },
  ];
}
