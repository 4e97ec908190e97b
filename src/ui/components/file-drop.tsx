import { useState } from "react";
import { Button as AriaButton, DropZone, FileTrigger } from "react-aria-components";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import "./file-drop.css";
import { Icon } from "./icon.tsx";

type FileDropProps = {
  label: string;
  /** File name endings: `[".csv", ".txt"]`. */
  endings: readonly string[];
  onFile: (file: File) => void;
  description?: string;
};

/** A file by dropping or choosing it. */
export function FileDrop({ label, endings, onFile, description }: FileDropProps) {
  const t = useSay(sayUi);
  const [isWrong, setWrong] = useState(false);
  const take = (file: File | undefined): void => {
    if (!file) return;
    const isRight = endings.some((ending) => file.name.toLowerCase().endsWith(ending));
    setWrong(!isRight);
    if (isRight) onFile(file);
  };
  return (
    <DropZone
      className="drop"
      aria-label={label}
      onDrop={async ({ items }) => {
        const first = items.find((item) => item.kind === "file");
        take(await first?.getFile());
      }}
    >
      <Icon name="upload" size={28} />
      <p>
        {t("file.drop")}{" "}
        <FileTrigger acceptedFileTypes={[...endings]} onSelect={(files) => take(files?.[0])}>
          <AriaButton className="drop-choose">{t("file.choose")}</AriaButton>
        </FileTrigger>
      </p>
      {description && <p className="drop-detail">{description}</p>}
      {isWrong && (
        <p className="field-error" role="alert">
          {t("file.wrong")}
        </p>
      )}
    </DropZone>
  );
}
