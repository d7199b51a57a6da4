import type { Language } from '../model/document-model.js';
import type { SheetKind } from './reply-sheet.js';
import { SHEET_NAMES } from './columns.js';

export type CellRefusal =
  'FORMULA' | 'ERROR_VALUE' | 'CODE_BECAME_DATE' | 'NUMBER_FOR_DAY' | 'NOT_A_DAY' | 'NOT_A_TICK' | 'NOT_A_CHOICE' | 'TOO_LONG';
export type RowRefusal = 'MERGED' | 'NO_CODE' | 'UNKNOWN_CODE' | 'TWICE' | 'OTHER_ROUND';
export type FileRefusal = 'NOT_XLSX' | 'TOO_LARGE' | 'TOO_HEAVY' | 'BROKEN' | 'NO_SHEET' | 'NO_COLUMN';

type Titled = Record<Language, string>;

/** Why a row, or the whole file, is not taken. The rest of the file still is, unless the file is named. */
export interface Refusal {
  code: CellRefusal | RowRefusal | FileRefusal;
  sheet: SheetKind | null;
  /** As the program shows it; null for the whole sheet or file. */
  row: number | null;
  /** The column's title or what is missing, in both languages; a code that is unknown as it was written. */
  about: Titled | string | null;
  longest?: number;
}

const SENTENCES: Record<Refusal['code'], Record<Language, string>> = {
  FORMULA: { ko: '수식은 받지 않습니다. 값만 붙여 넣어 주세요.', en: 'Formulas are not read. Paste the value alone.' },
  ERROR_VALUE: {
    ko: '오류 값(#N/A 등)이 있습니다. 값을 다시 적어 주세요.',
    en: 'The cell holds an error such as #N/A. Write the value again.',
  },
  CODE_BECAME_DATE: {
    ko: '번호가 날짜로 바뀌었습니다. 받으신 파일의 번호를 그대로 두어 주세요.',
    en: 'The number turned into a date. Leave the numbers as they were.',
  },
  NUMBER_FOR_DAY: {
    ko: '날짜가 아닌 숫자입니다. 2025. 3. 14. 처럼 적어 주세요.',
    en: 'This is a number, not a date. Write it as 2025-03-14.',
  },
  NOT_A_DAY: {
    ko: '없는 날짜이거나 연도가 1948~2199년을 벗어납니다. 2025. 3. 14. 처럼 적어 주세요.',
    en: 'There is no such date between 1948 and 2199. Write it as 2025-03-14.',
  },
  NOT_A_TICK: { ko: 'O 를 적거나 비워 두어 주세요.', en: 'Write O, or leave it empty.' },
  NOT_A_CHOICE: { ko: '정해진 사유 가운데 하나를 적어 주세요.', en: 'Write one of the listed reasons.' },
  TOO_LONG: { ko: '글이 너무 깁니다. {longest}자 이내로 줄여 주세요.', en: 'The text is too long. Use at most {longest} characters.' },
  MERGED: { ko: '병합된 셀이 있습니다. 병합을 풀어 주세요.', en: 'The row has merged cells. Unmerge them.' },
  NO_CODE: { ko: '번호가 비어 있습니다.', en: 'The number is missing.' },
  UNKNOWN_CODE: { ko: '이번 회차에 제출할 번호가 아닙니다: {about}', en: 'Nothing with this number is owed in this round: {about}' },
  TWICE: { ko: '같은 번호가 두 번 있습니다: {about}', en: 'The same number stands here twice: {about}' },
  OTHER_ROUND: { ko: '다른 회차의 파일입니다: {about}', en: 'The row is of another round: {about}' },
  NOT_XLSX: { ko: 'XLSX 파일이 아닙니다. 엑셀이나 한셀에서 .xlsx 로 저장해 주세요.', en: 'This is no XLSX file. Save it as .xlsx.' },
  TOO_LARGE: { ko: '파일이 너무 큽니다. 받으신 회신 양식만 남겨 주세요.', en: 'The file is too large. Keep the reply sheet alone.' },
  TOO_HEAVY: {
    ko: '파일을 읽는 데 너무 오래 걸립니다. 받으신 회신 양식에 다시 적어 주세요.',
    en: 'Reading the file takes too long. Fill a new reply sheet.',
  },
  BROKEN: { ko: '파일이 손상되었거나 암호가 걸려 있습니다.', en: 'The file is damaged or has a password.' },
  NO_SHEET: { ko: '시트가 없습니다: {about}', en: 'A sheet is missing: {about}' },
  NO_COLUMN: { ko: '첫 줄에 열 이름이 없습니다: {about}', en: 'The first row has no column called {about}' },
};

/** "제출 시트 3행, 추진실적: 수식은 받지 않습니다. …" */
export function refusalSentence({ code, sheet, row, about, longest }: Refusal, language: Language): string {
  const named = typeof about === 'object' ? (about?.[language] ?? '') : about;
  const sentence = SENTENCES[code][language];
  const reason = sentence.replace('{about}', () => named).replace('{longest}', String(longest ?? ''));
  const place = placeOf(sheet, row, language);
  const column = named === '' || sentence.includes('{about}') ? '' : `, ${named}`;
  return place === '' ? reason : `${place}${column}: ${reason}`;
}

function placeOf(sheet: SheetKind | null, row: number | null, language: Language): string {
  if (sheet === null) return '';
  const name = SHEET_NAMES[sheet][language];
  if (row === null) return language === 'ko' ? `${name} 시트` : `Sheet ${name}`;
  return language === 'ko' ? `${name} 시트 ${row}행` : `Sheet ${name}, row ${row}`;
}
