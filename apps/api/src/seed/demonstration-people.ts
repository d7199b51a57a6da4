import type { Plan, Succession } from '@gwaje/plan-data';

interface Text {
  ko: string;
  en: string;
}

/** A position that signs in to the demonstration; no real person is meant. */
export interface DemonstrationPerson {
  email: string;
  role: 'ADMINISTRATOR' | 'COORDINATOR' | 'LIAISON' | 'LEADERSHIP' | 'AUDITOR';
  displayName: Text;
  position: Text;
  division: Text;
  /** Code of the body that the person reports for. */
  ministry: string | null;
}

const OFFICE: DemonstrationPerson[] = [
  {
    email: 'coordinator@demo.gwaje',
    role: 'COORDINATOR',
    displayName: { ko: '시연 간사', en: 'Demonstration coordinator' },
    position: { ko: '사무관', en: 'Deputy director' },
    division: { ko: 'TF 사무국', en: 'Task force secretariat' },
    ministry: null,
  },
  {
    email: 'leader@demo.gwaje',
    role: 'LEADERSHIP',
    displayName: { ko: '시연 단장', en: 'Demonstration chair' },
    position: { ko: '단장', en: 'Chair' },
    division: { ko: '국무조정실', en: 'Office for Government Policy Coordination' },
    ministry: null,
  },
  {
    email: 'auditor@demo.gwaje',
    role: 'AUDITOR',
    displayName: { ko: '시연 감사담당', en: 'Demonstration auditor' },
    position: { ko: '감사담당관', en: 'Audit officer' },
    division: { ko: '감사담당관실', en: 'Audit division' },
    ministry: null,
  },
  {
    email: 'admin@demo.gwaje',
    role: 'ADMINISTRATOR',
    displayName: { ko: '시연 관리자', en: 'Demonstration administrator' },
    position: { ko: '시스템 관리자', en: 'System administrator' },
    division: { ko: '정보화담당관실', en: 'Information division' },
    ministry: null,
  },
];

/** One body wholly into one other: its people go with it. After a split each of them is placed by hand. */
const CARRIES_PEOPLE = (succession: Succession) => succession.kind !== 'SPLIT' && succession.kind !== 'TRANSFER';

/** The body of today that a body of the announcement has become. */
function bodyOfToday(successions: readonly Succession[], code: string, today: string): string {
  const next = successions.find((succession) => succession.from === code && CARRIES_PEOPLE(succession) && succession.effectiveOn <= today);
  return next === undefined ? code : bodyOfToday(successions, next.to, today);
}

/** The office's four and one focal point for each member body, named by the body's code in the announcement. */
export function demonstrationPeople(plan: Plan, today: string): DemonstrationPerson[] {
  const members = plan.ministries.filter((ministry) => ministry.taskForceRole === 'MEMBER');
  const liaisons = members.map((member): DemonstrationPerson => {
    const body = plan.ministries.find(({ code }) => code === bodyOfToday(plan.successions, member.code, today)) ?? member;
    return {
      email: `liaison.${member.code.toLowerCase()}@demo.gwaje`,
      role: 'LIAISON',
      displayName: { ko: `시연 총괄담당(${body.name.ko})`, en: `Demonstration focal point (${body.name.en})` },
      position: { ko: '주무관', en: 'Officer' },
      division: { ko: '총괄담당 부서', en: 'Coordinating division' },
      ministry: body.code,
    };
  });
  return [...OFFICE, ...liaisons];
}
