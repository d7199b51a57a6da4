import type { HolidayKind } from './holiday.entity.js';

export interface KnownDay {
  on: string;
  name: { ko: string; en: string };
  kind: HolidayKind;
  source: string;
}

const ELECTION_LAW = '공직선거법 제34조, 관공서의 공휴일에 관한 규정 제2조';

/** Days that no calendar rule yields: designated by the State Council, or elections. Later ones are entered by a person. */
export const DESIGNATED_DAYS: readonly KnownDay[] = [
  {
    on: '2024-04-10',
    name: { ko: '제22대 국회의원 선거일', en: 'General election' },
    kind: 'ELECTION',
    source: ELECTION_LAW,
  },
  {
    on: '2024-10-01',
    name: { ko: '임시공휴일(국군의 날)', en: 'Temporary holiday (Armed Forces Day)' },
    kind: 'TEMPORARY',
    source: 'https://economist.co.kr/article/view/ecn202409030011',
  },
  {
    on: '2025-01-27',
    name: { ko: '임시공휴일(설 연휴 전날)', en: 'Temporary holiday (before Seollal)' },
    kind: 'TEMPORARY',
    source: 'https://v.daum.net/v/20250114103905708',
  },
  {
    on: '2025-06-03',
    name: { ko: '임시공휴일(제21대 대통령 선거일)', en: 'Temporary holiday (presidential election)' },
    kind: 'ELECTION',
    source: 'https://v.daum.net/v/20250408103628071',
  },
  {
    on: '2026-06-03',
    name: { ko: '제9회 전국동시지방선거일', en: 'Local elections' },
    kind: 'ELECTION',
    source: ELECTION_LAW,
  },
];
