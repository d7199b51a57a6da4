/** People and choices that most tests need. */
export const text = (ko: string, en = ko) => ({ ko, en });

export const OPC = { id: 'm-opc', code: 'OPC', name: text('국무조정실', 'Office for Government Policy Coordination') };
export const MOJ = { id: 'm-moj', code: 'MOJ', name: text('법무부', 'Ministry of Justice') };
export const KCC = { id: 'm-kcc', code: 'KCC', name: text('방송통신위원회', 'Korea Communications Commission') };

export const taskForceChoice = {
  id: 'tf-1',
  code: 'DSCR-TF',
  demonstration: false,
  name: text('딥페이크 성범죄 대응 범정부 TF', 'Deepfake Sexual Crime Response Task Force'),
  leadMinistry: OPC,
};
export const demonstrationChoice = { ...taskForceChoice, id: 'tf-2', code: 'DSCR-DEMO', demonstration: true };

const person = (role: string, name: string) => ({
  id: `p-${role}`,
  email: `${role.toLowerCase()}@example.go.kr`,
  displayName: text(name, role),
  role,
  sessionEndsAt: '2999-01-01T00:00:00Z',
  chosenTaskForce: taskForceChoice,
});

export const coordinator = person('COORDINATOR', '총괄 담당자');
export const leader = person('LEADERSHIP', '단장');
export const administrator = { ...person('ADMINISTRATOR', '관리자'), chosenTaskForce: null };
export const liaison = { ...person('LIAISON', '법무부 담당자'), ministry: MOJ, duty: 'WRITER' };
