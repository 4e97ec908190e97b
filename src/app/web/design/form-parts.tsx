import { useState } from "react";
import type { DayRange } from "#kernel/calendar";
import {
  Button,
  ButtonLink,
  Checkbox,
  ComboBox,
  Copyable,
  DatePicker,
  DateRangePicker,
  Dialog,
  FileDrop,
  FilterBar,
  Link,
  Menu,
  NumberField,
  RadioGroup,
  Row,
  SearchField,
  Section,
  Select,
  Stack,
  Steps,
  Switch,
  Tabs,
  TextArea,
  TextField,
  toast,
  useLocale,
} from "#ui";
import { sample } from "./sample.ts";

/** What is pressed, chosen and written. */
export function FormParts() {
  const words = sample[useLocale()];
  return (
    <>
      <Section title={words.buttons.join(" · ")}>
        <Buttons />
      </Section>
      <Section title={words.period}>
        <Filters />
      </Section>
      <Section title={words.cause} framed>
        <Fields />
      </Section>
      <Tabs
        label={words.tabs.join("، ")}
        tabs={words.tabs.map((label, at) => ({ id: label, label, content: <p>{words.tabWords[at]}</p> }))}
      />
      <Copyable label={words.link} text="https://hamdel.nikkala.example/s/delivery" />
      <Steps steps={words.steps} current={1} />
      <FileDrop
        label={words.file}
        endings={[".csv"]}
        description={words.fileHelp}
        onFile={({ name }) => toast(name)}
      />
    </>
  );
}

function Buttons() {
  const words = sample[useLocale()];
  const [save, edit, close, remove] = words.buttons;
  return (
    <Stack gap={3}>
      <Row>
        <Button look="primary" onPress={() => toast(words.agree)}>
          {save}
        </Button>
        <Button icon="edit">{edit}</Button>
        <Button look="quiet">{close}</Button>
        <Button look="harm" icon="trash" onPress={() => toast(words.problemTitle, "bad")}>
          {remove}
        </Button>
        <Button isDisabled>{edit}</Button>
        <Button isPending>{save}</Button>
      </Row>
      <Row>
        <Button small>{words.small}</Button>
        <Button look="quiet" icon="filter" aria-label={words.period} />
        <ButtonLink href="/cases" icon="case" small>
          {words.casesTitle}
        </ButtonLink>
        <Link href="/cases/1" onward>
          {words.more}
        </Link>
        <Dialog title={words.dialog} trigger={<Button small>{words.dialog}</Button>}>
          {(done) => (
            <>
              <p>{words.dialogWords}</p>
              <TextArea label={words.cause} />
              <Row>
                <Button look="primary" onPress={done}>
                  {close}
                </Button>
              </Row>
            </>
          )}
        </Dialog>
        <Menu
          label={words.menu}
          trigger={<Button small icon="more" aria-label={words.menu} />}
          entries={[
            { id: "edit", label: edit ?? "", icon: "edit" },
            { id: "remove", label: remove ?? "", icon: "trash", harm: true },
          ]}
        />
      </Row>
    </Stack>
  );
}

function Filters() {
  const words = sample[useLocale()];
  const [range, setRange] = useState<DayRange>({ start: "2026-04-21", end: "2026-11-21" });
  const [text, setText] = useState("");
  const [channel, setChannel] = useState("0");
  const presets = [
    { id: "30", label: words.last30, range: { start: "2026-10-23", end: "2026-11-21" } },
    { id: "90", label: words.last90, range: { start: "2026-08-24", end: "2026-11-21" } },
  ];
  return (
    <FilterBar
      chips={[words.branchChip, words.scoreChip].map((label) => ({
        id: label,
        label,
        onRemove: () => undefined,
      }))}
      onClear={() => undefined}
    >
      <SearchField label={words.search} value={text} onSearch={setText} />
      <DateRangePicker label={words.period} value={range} onChange={setRange} presets={presets} />
      <Select
        label={words.channel}
        value={channel}
        onChange={setChannel}
        options={words.channels.map((label, id) => ({ id: String(id), label }))}
      />
    </FilterBar>
  );
}

function Fields() {
  const words = sample[useLocale()];
  const [owner, setOwner] = useState<string | null>("0");
  const [day, setDay] = useState<string | null>("2026-11-21");
  return (
    <div className="form">
      <TextField label={words.name} description={words.nameHelp} />
      <TextField label={words.email} direction="ltr" defaultValue="maryam@" error={words.wrong} />
      <TextArea label={words.cause} defaultValue={words.causeSample} />
      <div className="form-row">
        <NumberField label={words.count} defaultValue={14} minValue={0} />
        <DatePicker label={words.day} value={day} onChange={setDay} />
      </div>
      <ComboBox
        label={words.owner}
        value={owner}
        onChange={setOwner}
        options={words.people.map((label, id) => ({ id: String(id), label, detail: words.from[id] }))}
      />
      <RadioGroup
        label={words.channel}
        defaultValue="1"
        options={words.channels.map((label, id) => ({ id: String(id), label }))}
      />
      <Checkbox defaultSelected>{words.agree}</Checkbox>
      <Switch defaultSelected>{words.urgent}</Switch>
    </div>
  );
}
