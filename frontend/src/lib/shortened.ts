const MAX_CHARACTERS = 600;
const MAX_LINES = 8;

/** The beginning of a text that is too long to stand in full, cut between words; nothing where it is short enough. */
export function shortened(text: string): string | undefined {
  const lines = text.split("\n");
  const fewLines = lines.slice(0, MAX_LINES).join("\n");
  if (lines.length <= MAX_LINES && text.length <= MAX_CHARACTERS) {
    return undefined;
  }
  if (fewLines.length <= MAX_CHARACTERS) {
    return `${fewLines.trimEnd()} …`;
  }
  const cut = fewLines.slice(0, MAX_CHARACTERS);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > MAX_CHARACTERS / 2 ? space : MAX_CHARACTERS).trimEnd()} …`;
}
