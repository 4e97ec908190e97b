import type { ReactNode } from "react";
import { useTitle } from "../title.ts";
import "./page.css";

type PageProps = {
  /** The tab's title: what this page is called. */
  title: string;
  /** The page's first sentence, its finding; the title where there is nothing to find yet. */
  finding?: ReactNode;
  /** A quieter sentence under it. */
  sub?: ReactNode;
  /** Filters and choices above the finding. */
  tools?: ReactNode;
  /** What can be done here, at the end of the finding's line. */
  actions?: ReactNode;
  /** Text and forms read better in a narrow column. */
  narrow?: boolean;
  children?: ReactNode;
};

/** One page: tools, the finding as its heading, then its sections. */
export function Page({ title, finding, sub, tools, actions, narrow, children }: PageProps) {
  useTitle(title);
  return (
    <article className={narrow ? "page page-narrow" : "page"}>
      {tools && <div className="page-tools not-on-paper">{tools}</div>}
      <header className="page-head">
        <div>
          <h1 className="page-finding">{finding ?? title}</h1>
          {sub && <p className="page-sub">{sub}</p>}
        </div>
        {actions && <div className="page-actions not-on-paper">{actions}</div>}
      </header>
      {children}
    </article>
  );
}

type SectionProps = {
  /** What the section shows, as a finding where there is one. */
  title?: ReactNode;
  /** A link or a small control at the end of the title's line. */
  aside?: ReactNode;
  sub?: ReactNode;
  /** On a sheet of its own; without it only space parts it from its neighbours. */
  framed?: boolean;
  children?: ReactNode;
};

export const Section = ({ title, aside, sub, framed, children }: SectionProps) => (
  <section className={framed ? "section section-framed" : "section"}>
    {(title || aside) && (
      <div className="section-head">
        {title && <h2 className="section-title">{title}</h2>}
        {aside && <div className="section-aside">{aside}</div>}
      </div>
    )}
    {sub && <p className="section-sub">{sub}</p>}
    {children}
  </section>
);

/** Sections side by side while there is room; `wide` gives the first about three fifths. */
export const Columns = ({ wide, children }: { wide?: boolean; children: ReactNode }) => (
  <div className={wide ? "columns columns-wide" : "columns"}>{children}</div>
);

/** Things below one another with an even gap. */
export const Stack = ({ gap = 4, children }: { gap?: 1 | 2 | 3 | 4 | 5 | 6; children: ReactNode }) => (
  <div className="stack" style={{ gap: `var(--space-${gap})` }}>
    {children}
  </div>
);

/** Things on one line that wraps. */
export const Row = ({ gap = 2, children }: { gap?: 1 | 2 | 3 | 4 | 5; children: ReactNode }) => (
  <div className="row" style={{ gap: `var(--space-${gap})` }}>
    {children}
  </div>
);
