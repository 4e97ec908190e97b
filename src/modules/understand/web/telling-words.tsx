import { isolated } from "#kernel/locale";
import { BarList, Columns, Section, useFormat, useSay } from "#ui";
import type { TellingWords as Told } from "../model.ts";
import { say } from "./messages.ts";
import "./telling-words.css";

type Props = { told: Told; behind: (narrower: Record<string, string>) => string };

const sides = ["promoter", "detractor"] as const;
const mostShown = 12;

/** Words that promoters say and detractors don't, and the other way round; each leads to its voices. */
export function TellingWords({ told, behind }: Props) {
  const t = useSay(say);
  const [good, bad] = [told.promoters[0], told.detractors[0]];
  const title =
    good && bad
      ? t("words.finding", { good: isolated(good.word), bad: isolated(bad.word) })
      : t("words.title");
  return (
    <Section title={title} sub={t("words.sub", told.voices)} framed>
      {!good && !bad ? (
        <p className="words-none">{t("words.none")}</p>
      ) : (
        <Columns>
          {sides.map((side) => (
            <Side key={side} side={side} told={told} behind={behind} />
          ))}
        </Columns>
      )}
    </Section>
  );
}

function Side({ side, told, behind }: Props & { side: (typeof sides)[number] }) {
  const t = useSay(say);
  const { number } = useFormat();
  const words = told[`${side}s`];
  const bars = words.slice(0, mostShown).map(({ word, z, promoters, detractors }) => ({
    id: word,
    label: <bdi>{word}</bdi>,
    value: Math.abs(z),
    shown: t("words.counts", { promoters: number(promoters), detractors: number(detractors) }),
    href: behind({ search: word, category: side }),
    tone: side === "promoter" ? ("good" as const) : ("bad" as const),
  }));
  return (
    <div className={`words-side words-${side}`}>
      <h3 className="words-head">{t(`words.${side}`)}</h3>
      {bars.length > 0 ? (
        <BarList label={t(`words.${side}`)} bars={bars} />
      ) : (
        <p className="words-none">{t("words.none")}</p>
      )}
    </div>
  );
}
