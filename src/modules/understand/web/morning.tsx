import { addDays, type Day, localDay } from "#kernel/calendar";
import { formatDate, isolated } from "#kernel/locale";
import {
  Answered,
  Button,
  ButtonLink,
  Emphasised,
  EmptyState,
  Page,
  Row,
  Skeleton,
  useChoices,
  useGet,
  useLocale,
  useNow,
  useSay,
  useTimeZone,
} from "#ui";
import type { Morning } from "../model.ts";
import "./morning.css";
import { useReadingKeys } from "./morning-keys.ts";
import { sayMorning } from "./morning-messages.ts";
import { MorningVoice } from "./morning-voice.tsx";

export default function MorningPage() {
  const t = useSay(sayMorning);
  const [chosen, choose] = useChoices({ day: "" });
  const today = localDay(useNow(), useTimeZone());
  const day = isDay(chosen.day) && chosen.day < today ? chosen.day : today;
  const morning = useGet<Morning>("voices", "/api/views/morning", { day });
  const count = morning.data?.items.length;
  const go = (to: Day) => choose({ day: to === today ? "" : to });
  return (
    <Page
      narrow
      title={t("title")}
      tools={<Days day={day} today={today} go={go} />}
      finding={count === undefined ? t("title") : <Finding day={day} count={count} />}
      sub={
        count !== undefined &&
        count > 0 && (
          <>
            {t("sub")} <span className="morning-keys">{t("keys")}</span>
          </>
        )
      }
    >
      <Answered query={morning} skeleton={<Skeleton lines={10} />}>
        {({ items }) =>
          items.length > 0 ? (
            <Voices key={day} items={items} />
          ) : (
            <EmptyState title={t(day === today ? "empty" : "empty.past")}>
              {t(day === today ? "empty.detail" : "empty.past.detail")}
            </EmptyState>
          )
        }
      </Answered>
    </Page>
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function Finding({ day, count }: { day: Day; count: number }) {
  const locale = useLocale();
  const options = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  const words = useSay(sayMorning)("finding", { count, day: isolated(formatDate(locale, day, options)) });
  return <Emphasised>{words}</Emphasised>;
}

function Days({ day, today, go }: { day: Day; today: Day; go: (day: Day) => void }) {
  const t = useSay(sayMorning);
  return (
    <Row>
      <Button small icon="previous" onPress={() => go(addDays(day, -1))}>
        {t("previous")}
      </Button>
      <Button small icon="next" isDisabled={day >= today} onPress={() => go(addDays(day, 1))}>
        {t("next")}
      </Button>
      {day < today && (
        <Button look="quiet" small onPress={() => go(today)}>
          {t("today")}
        </Button>
      )}
      <Button look="quiet" small onPress={() => print()}>
        {t("print")}
      </Button>
    </Row>
  );
}

function Voices({ items }: Pick<Morning, "items">) {
  const t = useSay(sayMorning);
  const list = useReadingKeys();
  return (
    <>
      <ol className="morning" aria-label={t("list")} ref={list}>
        {items.map((voice, place) => (
          <li key={voice.id}>
            <MorningVoice voice={voice} at={place + 1} of={items.length} />
          </li>
        ))}
      </ol>
      <div className="not-on-paper">
        <ButtonLink href="/voices">{t("all")}</ButtonLink>
      </div>
    </>
  );
}
