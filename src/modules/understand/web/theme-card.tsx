import { Link, useFormat, useSay, Voices } from "#ui";
import type { Theme } from "../model.ts";
import { ThemeChangeWords, ThemeFacts, ThemeStateTag } from "./theme-facts.tsx";
import { sayThemes } from "./theme-messages.ts";
import { ThemeTopic } from "./theme-topic.tsx";
import { ThemeTrend } from "./theme-trend.tsx";
import { ShownThemeVoice } from "./theme-voice.tsx";

/** So many voices show what is meant; the others stand on the theme's page. */
const mostVoices = 3;

/** A theme in the list: its name in people's words, how it goes, and what they say. */
export function ThemeCard({ theme, weeks }: { theme: Theme; weeks: number | null }) {
  const t = useSay(sayThemes);
  const { percent } = useFormat();
  const { id, name, state, size, share, change, sentiment, voices } = theme;
  return (
    <article className="theme">
      <header className="theme-head">
        <h2 className="theme-name" dir="auto">
          <Link quiet href={`/themes/${id}`}>
            {name}
          </Link>
        </h2>{" "}
        <ThemeStateTag state={state} />{" "}
        <span className="theme-quiet">
          {t("size", { count: size })} · {t("size.share", { share: percent(share, 1) })}
        </span>{" "}
        <span className="theme-onward">
          <ThemeTopic theme={theme} />
        </span>
      </header>
      <div className="theme-body">
        <div className="theme-side">
          <ThemeTrend trend={theme.trend} />
          <ThemeChangeWords change={change} weeks={weeks} />
          <ThemeFacts theme={theme} />
        </div>
        <div>
          <Voices>
            {voices.slice(0, mostVoices).map((voice) => (
              <ShownThemeVoice key={voice.id} voice={voice} sentiment={sentiment} />
            ))}
          </Voices>
          {size > mostVoices && (
            <div className="theme-more">
              <Link href={`/themes/${id}`} onward>
                {t("voices.all", { count: size })}
              </Link>
            </div>
          )}
        </div>
      </div>
    </article>
  );
}
