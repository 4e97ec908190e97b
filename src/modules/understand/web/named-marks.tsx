import { Icon, Link, useSay } from "#ui";
import type { ShownReading } from "../model.ts";
import { say } from "./messages.ts";
import "./reading.css";
import { voicesHref } from "./voices-href.ts";

const icons = { product: "product", branch: "company", department: "people" } as const;

/** The products, branches and departments that a voice names; each leads to the voices that name it. */
export function NamedMarks({ names }: Pick<ShownReading, "names">) {
  const t = useSay(say);
  const once = [...new Map(names.map((one) => [one.id, one])).values()];
  return once.map(({ id, kind, name }) => (
    <li key={id}>
      <span className="topic-label">
        <Icon name={icons[kind]} size={16} />
        <span className="unseen">{t(`named.${kind}`)}</span>{" "}
        <Link quiet href={voicesHref({ named: id })}>
          <bdi>{name}</bdi>
        </Link>
      </span>
    </li>
  ));
}
