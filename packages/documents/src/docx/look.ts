/** Sizes in half points. */
export const BODY = 22;
export const SMALL = 18;
export const CELL = 19;
export const TITLE = 36;
export const HEADING = { 1: 28, 2: 24 } as const;

/** The first is on every Korean Windows; a machine without it takes the next that it has. */
export const FONT = { ascii: 'Malgun Gothic', hAnsi: 'Malgun Gothic', eastAsia: '맑은 고딕', cs: 'Malgun Gothic' };
export const MARK_COLOR = 'B40000';
export const HEAD_FILL = 'E9EDF2';

/** A4 with 20 mm at the sides, in twentieths of a point. */
const SIDE = 1134;
const WIDTH = 11906;
export const TEXT_WIDTH = WIDTH - 2 * SIDE;
export const PAGE = {
  size: { width: WIDTH, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: SIDE, right: SIDE, header: 567, footer: 567 },
};
