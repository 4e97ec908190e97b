// Runs before the first paint, so that a reader never sees the other language's direction or the other theme flash by.
(() => {
  const chosen = (name) => localStorage.getItem(`hamdel-${name}`);
  const first = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === "fa" || tag === "en");
  const locale = chosen("locale") ?? first ?? "fa";
  const root = document.documentElement;
  root.lang = locale;
  root.dir = locale === "fa" ? "rtl" : "ltr";
  if (chosen("theme")) root.dataset.theme = chosen("theme");
})();
