import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import "./tabs.css";

export type TabPage = { id: string; label: ReactNode; content: ReactNode };

/** Parts of one page, one at a time; keep the chosen one in the address with `useChoices`. */
export const Tabs = ({
  label,
  tabs,
  chosen,
  onChoose,
}: {
  label: string;
  tabs: readonly TabPage[];
  chosen?: string;
  onChoose?: (id: string) => void;
}) => (
  <AriaTabs className="tabs" selectedKey={chosen} onSelectionChange={(key) => onChoose?.(String(key))}>
    <TabList className="tab-list" aria-label={label}>
      {tabs.map(({ id, label }) => (
        <Tab key={id} id={id} className="tab" ref={id === chosen ? reveal : undefined}>
          {label}
        </Tab>
      ))}
    </TabList>
    {tabs.map(({ id, content }) => (
      <TabPanel key={id} id={id} className="tab-panel">
        {content}
      </TabPanel>
    ))}
  </AriaTabs>
);

/** On a narrow screen the bar is longer than it: the part that is shown comes into view. */
const reveal = (tab: HTMLElement | null): void =>
  tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
