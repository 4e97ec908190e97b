import { Link } from "../components/button.tsx";
import type { Band } from "../components/score-mark.tsx";
import { useFormat } from "../format.tsx";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import "./charts.css";

type DistributionBarProps = {
  promoters: number;
  passives: number;
  detractors: number;
  /** Where those of a band can be read. */
  href?: (band: Band) => string;
};

/** How many promote, are passive and detract, in reading order; counts in, shares shown. */
export function DistributionBar({ href, ...counts }: DistributionBarProps) {
  const t = useSay(sayUi);
  const { percent } = useFormat();
  const total = counts.promoters + counts.passives + counts.detractors;
  const share = (count: number): number => (total === 0 ? 0 : count / total);
  const bands = [
    { band: "promoter", share: share(counts.promoters) },
    { band: "passive", share: share(counts.passives) },
    { band: "detractor", share: share(counts.detractors) },
  ] as const;
  return (
    <div className="distribution">
      <div className="distribution-bar" aria-hidden="true">
        {bands.map(
          ({ band, share }) => share > 0 && <span key={band} className={band} style={{ flexGrow: share }} />,
        )}
      </div>
      <ul className="distribution-words">
        {bands.map(({ band, share }) => (
          <li key={band} className={band}>
            {href ? (
              <Link quiet href={href(band)}>
                {t(band)} <span className="figures">{percent(share)}</span>
              </Link>
            ) : (
              <span>
                {t(band)} <span className="figures">{percent(share)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
