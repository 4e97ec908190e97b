import { useState } from "react";
import {
  api,
  Button,
  Checkbox,
  Copyable,
  Dialog,
  Notice,
  TextField,
  useAction,
  useLocale,
  useSay,
  useSession,
} from "#ui";
import type { KeyMade } from "../model.ts";
import { useChecks, useFields } from "./door.tsx";
import { permissionName } from "./names.ts";
import { say } from "./words.ts";

/** Asks for a name and what the program may do; answers the secret, once. */
export function MakeKey() {
  const t = useSay(say);
  const [made, setMade] = useState<KeyMade>();
  return (
    <Dialog
      title={made ? t("keys.made", { name: made.name }) : t("keys.make")}
      trigger={
        <Button look="primary" icon="plus">
          {t("keys.make")}
        </Button>
      }
      onOpenChange={() => setMade(undefined)}
    >
      {(close) => (made ? <Secret made={made} onDone={close} /> : <Form onMade={setMade} />)}
    </Dialog>
  );
}

function Form({ onMade }: { onMade: (made: KeyMade) => void }) {
  const t = useSay(say);
  const { filled } = useChecks();
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const [wasTried, setTried] = useState(false);
  const fields = useFields({ name: "" }, { name: filled });
  const make = useAction(
    (name: string) => api.post<KeyMade>("/api/keys", { name, scopes }),
    ["keys"],
    onMade,
  );
  const send = fields.send(({ name }) => {
    if (scopes.length > 0 && !make.isPending) make.mutate(name);
  });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        send();
      }}
    >
      <TextField
        {...fields.propsOf(make.error)("name")}
        label={t("keys.name")}
        placeholder={t("keys.name-example")}
        description={t("keys.name-detail")}
        direction="auto"
      />
      <ScopeChoice
        chosen={scopes}
        onChoose={setScopes}
        error={wasTried && scopes.length === 0 ? t("keys.scopes-needed") : undefined}
      />
      {make.error && make.error.errors.length === 0 && <Notice tone="bad">{make.error.detail}</Notice>}
      <div className="form-actions">
        <Button look="primary" type="submit">
          {t("keys.make")}
        </Button>
      </div>
    </form>
  );
}

type ScopeProps = {
  chosen: readonly string[];
  onChoose: (scopes: readonly string[]) => void;
  error: string | undefined;
};

/** Only what the reader holds: nobody gives more than that. */
function ScopeChoice({ chosen, onChoose, error }: ScopeProps) {
  const t = useSay(say);
  const locale = useLocale();
  const { permissions } = useSession();
  const choose = (scope: string, isChosen: boolean) =>
    onChoose(isChosen ? [...chosen, scope] : chosen.filter((one) => one !== scope));
  return (
    <fieldset className="scope-choice">
      <legend className="field-label">{t("keys.scopes")}</legend>
      {permissions.map((scope) => (
        <Checkbox
          key={scope}
          isSelected={chosen.includes(scope)}
          onChange={(isChosen) => choose(scope, isChosen)}
        >
          {permissionName(locale, scope)}
        </Checkbox>
      ))}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Secret({ made, onDone }: { made: KeyMade; onDone: () => void }) {
  const t = useSay(say);
  return (
    <>
      <Copyable label={t("keys.secret")} text={made.secret} />
      <Notice tone="warning">{t("keys.once")}</Notice>
      <p>{t("keys.use")}</p>
      <Copyable label={t("keys.use")} text={`Authorization: Bearer ${made.secret}`} />
      <div className="form-actions">
        <Button look="primary" onPress={onDone}>
          {t("keys.done")}
        </Button>
      </div>
    </>
  );
}
