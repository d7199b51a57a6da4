import type { Translate } from '../../lib/i18n';

/** Why a task has no next milestone: all are achieved, or nothing is known of the rest, and of how many. */
export function nothingNext({ achieved, total }: { achieved: number; total: number }, t: Translate): string {
  return achieved < total ? t('tasks:table.noneKnown', { count: total - achieved }) : t('tasks:table.allAchieved');
}
