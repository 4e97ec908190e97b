import "#ui/styles/index.css";
import "@fontsource-variable/vazirmatn";
import { openWeb } from "../web.tsx";

openWeb(document.getElementById("root") as HTMLElement);
