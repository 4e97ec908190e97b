/** Drawn on a 24-unit grid with a 1.75 stroke, in the colour of the words they stand with. */
const drawings = {
  home: "M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z",
  voices: "M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-7l-4.5 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM8 9h8M8 12h5",
  topics: "M5 5.5h6M5 5.5v13M5 12h4M5 18.5h4M12.5 12H20M12.5 18.5H20M14.5 5.5H20",
  themes:
    "M8 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM16.5 13a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM10 20a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM18 19.5h.01M4.5 15.5h.01",
  surveys: "M6 4h12a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM9 9h6M9 12.5h6M9 16h3",
  people:
    "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19c.4-3 2.6-4.8 5.5-4.8s5.1 1.8 5.5 4.8M15.5 5.3a3 3 0 0 1 0 5.4M17 14.5c2 .6 3.2 2.2 3.5 4.5",
  journey:
    "M6 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18 20.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 5.5h7a3.25 3.25 0 0 1 0 6.5H9a3.25 3.25 0 0 0 0 6.5h7",
  policy:
    "M12 4v16M7 20h10M5 8h14M12 6l-7 2M12 6l7 2M2.5 14.5 5 8l2.5 6.5a2.7 2.7 0 0 1-5 0zM16.5 14.5 19 8l2.5 6.5a2.7 2.7 0 0 1-5 0z",
  case: "M4 8h16v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM9 8V5.5a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1V8M4 13h16",
  initiative: "M12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
  govern: "M4 20h16M6 17v-6M10 17v-6M14 17v-6M18 17v-6M4 8.5 12 4l8 4.5z",
  explore: "M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6",
  company: "M5 20V5a1 1 0 0 1 1-1h7a1 1 0 0 1 1 1v15M14 9h4a1 1 0 0 1 1 1v10M3 20h18M8 8h3M8 12h3M8 16h3",
  settings:
    "M5 7h8M17 7h2M5 12h2M11 12h8M5 17h6M15 17h4M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM9 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM13 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  key: "M8 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM11.5 12H20v3M16.5 12v2.5",
  bell: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20",
  sun: "M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 3.5v2M12 18.5v2M3.5 12h2M18.5 12h2M6 6l1.4 1.4M16.6 16.6 18 18M18 6l-1.4 1.4M7.4 16.6 6 18",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
  system: "M4 5h16v10H4zM9 19h6M12 15v4",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  close: "M6 6l12 12M18 6 6 18",
  check: "M5 12.5 10 17.5 19 7",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  down: "M6 9.5l6 6 6-6",
  up: "M6 14.5l6-6 6 6",
  next: "M9.5 6l6 6-6 6",
  previous: "M14.5 6l-6 6 6 6",
  arrow: "M4.5 12h15M13.5 6l6 6-6 6",
  external: "M10 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-4M14 4.5h5.5V10M19 5l-8 8",
  upload: "M12 16V5M7.5 9 12 4.5 16.5 9M4.5 16v3a1 1 0 0 0 1 1h13a1 1 0 0 0 1-1v-3",
  download: "M12 4.5v11M7.5 11.5 12 16l4.5-4.5M4.5 16v3a1 1 0 0 0 1 1h13a1 1 0 0 0 1-1v-3",
  calendar:
    "M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8.5 4v4M15.5 4v4",
  clock: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 7.5V12l3 2",
  filter: "M4 6h16M7 12h10M10 18h4",
  edit: "M5 19l.8-3.5L15.5 5.8a1.5 1.5 0 0 1 2.1 0l.6.6a1.5 1.5 0 0 1 0 2.1L8.5 18.2z",
  copy: "M9 9h10v11H9zM5 15V5a1 1 0 0 1 1-1h9",
  trash: "M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.5 11v5M13.5 11v5",
  mail: "M4 6h16v12H4zM4 7l8 6 8-6",
  phone:
    "M6 4.5h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.6 1.5A15 15 0 0 1 4.5 6.1 1.5 1.5 0 0 1 6 4.5z",
  warning: "M12 4.5 21 19.5H3zM12 10v4.5M12 17.2v.01",
  info: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 11.5V16M12 8.2v.01",
  leave: "M13 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h7M11 12h9M16.5 8.5 20 12l-3.5 3.5",
  flag: "M6 20.5V4.5h11l-2 4 2 4H6",
  heart: "M12 19.5S4.5 15 4.5 9.7A4 4 0 0 1 12 7.9a4 4 0 0 1 7.5 1.8C19.5 15 12 19.5 12 19.5z",
  glad: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9.2 10h.01M14.8 10h.01M8.5 13.6a4.2 4.2 0 0 0 7 0",
  even: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9.2 10h.01M14.8 10h.01M9 14.8h6",
  sad: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9.2 10h.01M14.8 10h.01M8.5 16a4.2 4.2 0 0 1 7 0",
  product: "M12 3.5l8 4v9l-8 4-8-4v-9zM4 7.5l8 4 8-4M12 11.5v9",
  undo: "M8.5 5 4.5 9l4 4M4.5 9H15a4.75 4.75 0 0 1 0 9.5h-3.5",
  redo: "M15.5 5l4 4-4 4M19.5 9H9a4.75 4.75 0 0 0 0 9.5h3.5",
  note: "M5 4.5h14V14l-5.5 5.5H5zM13.5 19.5V14H19",
} as const;

export type IconName = keyof typeof drawings;

/** Those that point along the reading direction turn round in Persian. */
const directed = new Set<IconName>([
  "next",
  "previous",
  "arrow",
  "external",
  "leave",
  "voices",
  "topics",
  "undo",
  "redo",
]);

/** A drawing beside words; alone it needs its control's `aria-label`. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg
    className={directed.has(name) ? "icon flips" : "icon"}
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={1.75}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={drawings[name]} />
  </svg>
);
