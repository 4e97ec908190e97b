/**
 * The forms a word may be of, the word itself first: Persian endings of number, possession, comparison and being are
 * taken off («قیمتاشون» → «قیمت»), so are «می», «نمی», «و» and their like before it, and English endings. Nothing
 * says that a form is a word: whoever asks looks up those it knows.
 */
export function formsOf(word: string): string[] {
  if (word.length > longestWord) return [word];
  const forms = new Set([word]);
  if (word.charCodeAt(0) < 0x600) addEnglish(forms, word);
  else addPersian(forms, word);
  return [...forms];
}

function addPersian(forms: Set<string>, word: string): void {
  addEndingsOff(forms, word, 3);
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix) || word.length - prefix.length < shortestStem) continue;
    const rest = word.slice(prefix.length);
    forms.add(rest);
    addEndingsOff(forms, rest, 2);
  }
}

/** Takes up to `depth` endings off. Colloquial Persian swallows a last «ه» before an ending («مزش»): it is put back. */
function addEndingsOff(forms: Set<string>, word: string, depth: number): void {
  for (const ending of endings) {
    const length = word.length - ending.length;
    if (length < shortestStem - 1 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, length);
    if (swallowing.has(ending)) forms.add(`${stem}ه`);
    if (length < (misleading.has(ending) ? shortestStem + 1 : shortestStem)) continue;
    forms.add(stem);
    if (depth > 1) addEndingsOff(forms, stem, depth - 1);
  }
}

function addEnglish(forms: Set<string>, word: string): void {
  for (const ending of englishEndings) {
    if (!word.endsWith(ending) || word.length - ending.length < shortestStem) continue;
    const stem = word.slice(0, -ending.length);
    forms.add(stem);
    forms.add(`${stem}e`);
    if (ending.startsWith("i")) forms.add(`${stem}y`);
    if (stem.at(-1) === stem.at(-2)) forms.add(stem.slice(0, -1));
  }
}

const longestWord = 24;
const shortestStem = 3;
const prefixes = "می نمی همی ن ب و با بی بد خوش پر کم نا هم غیر".split(" ");
const endings =
  "ی ای یی م ت ش مون تون شون مان تان شان ام ات اش ها های هایی ا ان تر ترین ه ست است س ند ن و رو یه ین هاست".split(
    " ",
  );
/** Endings that end many short words by themselves: «اصلا», «هنگام», «باگت». */
const misleading = new Set("ت ا ان ام ات س ند ن و رو یه ین".split(" "));
const swallowing = new Set(["ش", "س", "ست", "شون", "تون", "مون"]);
const englishEndings = "s es ed d ing er est ly y ies ied ier iest".split(" ");
