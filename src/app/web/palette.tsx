import { useEffect, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import {
  BarButton,
  chooseLocale,
  chooseTheme,
  Icon,
  type IconName,
  otherLocale,
  useGo,
  useLocale,
  useSay,
} from "#ui";
import { sayUi } from "#ui/messages.ts";
import { useEntries } from "./navigation.tsx";

type Command = { id: string; icon: IconName; label: string; run: () => void };

/** ⌘K or Ctrl+K: any page or action by its name. */
export function Palette() {
  const t = useSay(sayUi);
  const [isOpen, setOpen] = useState(false);
  useShortcut(() => setOpen(true));
  return (
    <>
      <BarButton label={`${t("search")} ${shortcut}`} icon="search" onPress={() => setOpen(true)}>
        <span className="bar-words">{t("search")}</span>{" "}
        <kbd className="bar-words" dir="ltr">
          {shortcut}
        </kbd>
      </BarButton>
      <ModalOverlay className="veil veil-top" isDismissable isOpen={isOpen} onOpenChange={setOpen}>
        <Modal className="palette">
          <Dialog aria-label={t("palette.title")}>
            <Choices onChosen={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

function Choices({ onChosen }: { onChosen: () => void }) {
  const t = useSay(sayUi);
  const { contains } = useFilter({ sensitivity: "base" });
  const pages = usePageCommands();
  const actions = useActionCommands();
  const run = (id: string | number): void => {
    onChosen();
    [...pages, ...actions].find((command) => command.id === id)?.run();
  };
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label={t("palette.title")} className="palette-field">
        <Icon name="search" />
        {/* The dialog exists for this field alone. */}
        <Input autoFocus placeholder={t("palette.placeholder")} />
      </SearchField>
      <Menu
        className="palette-list"
        aria-label={t("palette.title")}
        onAction={run}
        renderEmptyState={() => <p className="palette-empty">{t("palette.empty")}</p>}
      >
        <Group title={t("palette.go")} commands={pages} />
        <Group title={t("palette.do")} commands={actions} />
      </Menu>
    </Autocomplete>
  );
}

const Group = ({ title, commands }: { title: string; commands: Command[] }) => (
  <MenuSection className="palette-group">
    <Header className="palette-title">{title}</Header>
    {commands.map(({ id, icon, label }) => (
      <MenuItem key={id} id={id} textValue={label} className="palette-item">
        <Icon name={icon} size={18} />
        <span>{label}</span>
      </MenuItem>
    ))}
  </MenuSection>
);

function usePageCommands(): Command[] {
  const locale = useLocale();
  const go = useGo();
  return useEntries().map(({ path, navigation: { icon, label } }) => ({
    id: path,
    icon,
    label: label(locale),
    run: () => go(path),
  }));
}

function useActionCommands(): Command[] {
  const t = useSay(sayUi);
  const other = otherLocale(useLocale());
  return [
    { id: "language", icon: "company", label: t("language.other"), run: () => chooseLocale(other) },
    { id: "light", icon: "sun", label: t("theme.light"), run: () => chooseTheme("light") },
    { id: "dark", icon: "moon", label: t("theme.dark"), run: () => chooseTheme("dark") },
    { id: "system", icon: "system", label: t("theme.system"), run: () => chooseTheme("system") },
  ];
}

const shortcut = navigator.platform.startsWith("Mac") ? "⌘K" : "Ctrl K";

function useShortcut(open: () => void): void {
  // The external system is the keyboard. `code`, because on a Persian layout the K key types «ن».
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.code !== "KeyK" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [open]);
}
