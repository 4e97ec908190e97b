import { openWeb } from "../web.tsx";

openWeb(document.getElementById("root") as HTMLElement);
