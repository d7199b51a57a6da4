interface Words {
  subject: string;
  did: readonly string[];
  next: readonly string[];
}

/** What the leads say month by month, in turn. Nothing of it happened; no figure, person or case occurs. */
const WORDS: Readonly<Record<string, Words>> = {
  T01: {
    subject: '처벌강화',
    did: ['개정 법률의 시행 현황 점검', '양형 자료 정리와 관계기관 회람', '일선 청 의견 수렴', '하위 규정 정비 대상 검토'],
    next: ['다음 달 실무협의 개최', '개정 규정 안내 자료 배포', '의견 정리 후 개선안 마련'],
  },
  T02: {
    subject: '수사 대응력 확대',
    did: ['위장수사 담당자 교육 과정 운영', '시·도경찰청 운영 현황 점검', '수사 지침 보완 의견 수렴', '분석 장비 사용 교육'],
    next: ['운영 사례 공유회 준비', '지침 보완안 회람', '교육 대상 확대 검토'],
  },
  T03: {
    subject: '국제사법공조 강화',
    did: ['가입 절차별 담당 기관 협의', '이행 입법 검토 회의', '외국 사례 조사 정리', '관계기관 의견 조회'],
    next: ['관계기관 회의 개최', '검토 의견 정리', '절차별 일정표 보완'],
  },
  T04: {
    subject: '사업자 의무 강화',
    did: ['조치의무사업자 이행 자료 접수', '점검 항목 정비', '사업자 설명회 준비', '하위 법령 개정 검토'],
    next: ['이행 자료 검토', '사업자 설명회 개최', '점검 결과 정리'],
  },
  T05: {
    subject: '해외사업자 협력',
    did: ['사업자 연락 창구 점검', '협의 의제 정리', '회신 내용 검토', '실무 회의 일정 조율'],
    next: ['실무 회의 개최', '회신 독촉과 대안 검토', '협의 결과 정리'],
  },
  T06: {
    subject: '삭제 지원 강화',
    did: ['기관별 삭제 요청 절차 비교', '처리 기준 정비 검토', '시스템 연계 항목 협의', '담당자 회의 개최'],
    next: ['처리 기준안 회람', '연계 항목 확정', '현장 의견 수렴'],
  },
  T07: {
    subject: '원스톱 서비스',
    did: ['지역센터 연계 절차 점검', '상담원 교육 운영', '접수 창구 안내 정비', '지역 담당자 회의 개최'],
    next: ['연계 절차 보완', '교육 과정 개편', '안내 자료 배포'],
  },
  T08: {
    subject: '예방·탐지 R&D',
    did: ['연구 과제 진도 점검', '시험 자료 구성 검토', '수요 기관 의견 수렴', '중간 결과 공유'],
    next: ['성능 시험 준비', '자료 제공 범위 협의', '연구진 회의 개최'],
  },
  T09: {
    subject: '대상별 맞춤형 교육',
    did: ['교육 자료 개정 검토', '교원 연수 운영', '시·도교육청 의견 수렴', '학교 안내 자료 배포'],
    next: ['연수 과정 보완', '자료 개정안 마련', '현장 점검'],
  },
  T10: {
    subject: '대국민 인식제고',
    did: ['홍보물 제작 협의', '누리집 안내 정비', '매체별 송출 계획 검토', '홍보 효과 자료 정리'],
    next: ['홍보물 배포', '조사 문항 검토', '관계기관 협조 요청'],
  },
};

const pick = (list: readonly string[], turn: number) => list[turn % list.length] ?? '';

export function narrativeOf(task: string, turn: number): { narrative: string; nextPlan: string } {
  const words = WORDS[task];
  if (words === undefined) throw new Error(`The story has no words for ${task}`);
  const narrative = [`□ (시연용) ${words.subject}`, ` ○ ${pick(words.did, turn)}`, ` ○ ${pick(words.did, turn + 1)}`].join('\n');
  return { narrative, nextPlan: ['□ (시연용) 향후계획', ` ○ ${pick(words.next, turn)}`].join('\n') };
}

export const SUPPORTING = { narrative: '□ (시연용) 협조 사항\n ○ 주관기관이 요청한 자료 회신', nextPlan: '' };
