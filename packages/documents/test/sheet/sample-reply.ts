import type { ReplySheet } from '../../src/sheet/reply-sheet.js';

const nothing = { nextPlan: '', otherView: '', obstacleText: '', checkedByPosition: '', checkedOn: '', documentNumber: '' };

/** Two tasks and two milestones of a ministry, as they stand before the sheet is filled. */
export const sampleReply: ReplySheet = {
  tasks: [
    {
      code: '1-1',
      roundCode: '2025-03',
      title: '성적 허위영상물 처벌 강화',
      values: {
        ...nothing,
        noChange: '',
        narrative: '□ 개정안 협의함\n - 관계기관 3곳 & 국회',
        checkedByPosition: '디지털성범죄대응과장',
        checkedOn: '2025-03-10',
      },
    },
    { code: '1-2', roundCode: '2025-03', title: '위장수사 확대', values: { ...nothing, noChange: 'O', narrative: '' } },
  ],
  milestones: [
    {
      code: '1-1-M1',
      roundCode: '2025-03',
      title: '개정안 발의',
      values: { achievedOn: '', forecastOn: '2025-06-30', reasonClass: 'ASSEMBLY', recoveryStep: '=상임위 협의', evidence: '' },
    },
    {
      code: '1-1-M2',
      roundCode: '2025-03',
      title: '시행',
      values: { achievedOn: '', forecastOn: '', reasonClass: '', recoveryStep: '', evidence: '' },
    },
  ],
};
