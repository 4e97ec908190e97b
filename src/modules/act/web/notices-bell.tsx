import { api, BarButton, Button, Code, Link, Popup, RelativeTime, useAction, usePages, useSay } from "#ui";
import { say } from "../messages.ts";
import type { Notice } from "../model.ts";
import "./act.css";
import { usePersonName } from "./words.tsx";

type NoticePage = { items: Notice[]; next: string | null; unread: number };
type Reading = { id: string; andBefore: boolean };

/** The member's notices, in the top bar of every page. */
export function NoticesBell() {
  const t = useSay(say);
  const notices = usePages<Notice, NoticePage>("notices", "/api/notices");
  const unread = notices.first?.unread ?? 0;
  const read = useAction(
    ({ id, andBefore }: Reading) => api.put(`/api/notices/${id}/reading`, { andBefore }),
    ["notices"],
  );
  const label = `${t("notices.title")}: ${t("notices.unread", { count: unread })}`;
  return (
    <Popup label={t("notices.title")} trigger={<BarButton label={label} icon="bell" waits={unread > 0} />}>
      {(close) => (
        <>
          <Head unread={unread} onReadAll={() => readAll(notices.items[0], read.mutate)} />
          {notices.items.length === 0 && <p className="case-quiet">{t("notices.none")}</p>}
          <ul className="notice-list">
            {notices.items.map((notice) => (
              <NoticeLine
                key={notice.id}
                notice={notice}
                onOpen={() => {
                  read.mutate({ id: notice.id, andBefore: false });
                  close();
                }}
              />
            ))}
          </ul>
          {notices.hasMore && (
            <Button small look="quiet" onPress={notices.more} isPending={notices.isLoadingMore}>
              {t("notices.more")}
            </Button>
          )}
        </>
      )}
    </Popup>
  );
}

function readAll(newest: Notice | undefined, read: (reading: Reading) => void): void {
  if (newest) read({ id: newest.id, andBefore: true });
}

function Head({ unread, onReadAll }: { unread: number; onReadAll: () => void }) {
  const t = useSay(say);
  return (
    <div className="notice-head">
      <strong>{t("notices.unread", { count: unread })}</strong>
      {unread > 0 && (
        <Button small look="quiet" onPress={onReadAll}>
          {t("notices.read-all")}
        </Button>
      )}
    </div>
  );
}

function NoticeLine({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const t = useSay(say);
  const nameOf = usePersonName();
  return (
    <li className={notice.readAt ? "notice-line" : "notice-line notice-unread"}>
      <p className="notice-title">
        <Link quiet href={`/cases/${notice.case.id}`} onPress={onOpen}>
          {t(`notice.${notice.kind}`)}
        </Link>{" "}
        <Code>{notice.case.code}</Code>
      </p>
      {notice.excerpt && (
        <p className="notice-words" dir="auto">
          {notice.excerpt}
        </p>
      )}
      <p className="notice-when">
        <bdi>{nameOf(notice.person === null ? null : { name: notice.person })}</bdi> ·{" "}
        <RelativeTime at={notice.at} />
      </p>
    </li>
  );
}
