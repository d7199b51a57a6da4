/** Not allowed in XML, unseen on paper, or (the marks of direction) able to show another text than the one that is there. */
const UNWANTED = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu;

/** A text of any origin as one line that every format can hold. */
export function plainLine(text: string): string {
  return text
    .replace(/[\t\r\n\u2028\u2029\u0085]+/g, ' ')
    .replace(UNWANTED, '')
    .trim();
}

/** The same for a text whose line breaks mean something; empty lines at its ends go. */
export function plainLines(text: string): string[] {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029\u0085]/).map(plainLine);
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
}
