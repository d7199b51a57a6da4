import { accepted } from './demo-story/accepted.js';
import { open } from './demo-story/open.js';
import type { DemoStory } from './demo-story/types.js';
import { waiting } from './demo-story/waiting.js';

/**
 * One invented round of the demonstration task force, by its bodies of November 2026. Every text says that it is invented
 * (시연용), no real person or case occurs in it, and nothing of it may be loaded anywhere else.
 */
export const demoStory: DemoStory = {
  round: {
    code: '2026-10',
    name: { ko: '2026년 10월 실적(시연용)', en: 'Results of October 2026 (demonstration)' },
    basisOn: '2026-10-31',
    openedAt: '2026-11-02T09:00:00+09:00',
    dueAt: '2026-11-10T18:00:00+09:00',
  },
  reports: [...accepted, ...waiting, ...open].toSorted((a, b) => (a.task < b.task ? -1 : 1)),
};
