import type { DocumentModel } from '../src/model/document-model.js';

/** One of everything. */
export const sampleModel: DocumentModel = {
  language: 'ko',
  title: '2025년 3월 실적 <여성가족부> & "디성센터"',
  asOf: '2025. 3. 31. 기준',
  mark: '시연용 예시 자료',
  footer: '딥페이크 성범죄 대응 범정부 TF · 2025. 3. 31. 기준',
  blocks: [
    { kind: 'heading', depth: 1, text: '1. 추진실적' },
    { kind: 'paragraph', level: 0, text: '피해자 지원 \u0007체계를 정비함 🙂' },
    { kind: 'paragraph', level: 1, text: "상담 인력 3명 → 5명 ('25. 3. 14.)" },
    { kind: 'paragraph', level: 2, text: '지역 센터 17개소와 연계' },
    { kind: 'paragraph', level: 3, text: '예산 미반영 시 축소' },
    { kind: 'paragraph', level: null, text: '그 밖의 사항은 없음' },
    { kind: 'heading', depth: 2, text: '가. 개요' },
    {
      kind: 'keyValues',
      entries: [
        { name: '주관기관', value: '여성가족부' },
        { name: '협조기관', value: '경찰청\n방송통신위원회' },
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: '추진일정', share: 4 },
        { title: '계획', share: 2, align: 'center' },
        { title: '가중치', share: 1, align: 'right' },
      ],
      rows: [
        ['삭제지원 시스템 고도화', '2025. 6. 30.', '40'],
        ['상담 인력 증원\n(예시)', '2025. 3. 14.', '60'],
      ],
    },
  ],
};
