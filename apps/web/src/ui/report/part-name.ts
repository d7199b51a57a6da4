import { useTranslation } from '../../lib/i18n';
import type { LeadStatus } from '../../lib/plan';

interface PartOfTask {
  part: 'LEAD' | 'SUPPORTING';
  task: { leadStatus: LeadStatus };
}

/** Leads or supports; a lead that no source names is 주관(잠정) here as on every other screen. */
export function usePartName(): (report: PartOfTask) => string {
  const { t } = useTranslation('common');
  return ({ part, task }) => t(part === 'LEAD' ? `lead.${task.leadStatus}` : 'lead.supporting');
}
