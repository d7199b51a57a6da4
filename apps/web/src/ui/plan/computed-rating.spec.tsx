import { describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { loadTexts } from '../../lib/i18n';
import { ComputedRating } from './computed-rating';

type Dimension = Parameters<typeof ComputedRating>[0]['computed']['dimensions'][number];

const dimension = (name: Dimension['name'], rating: Dimension['rating']): Dimension => ({ name, rating, reasons: [] });

describe('why a task is on track', () => {
  const said = async (...dimensions: Dimension[]) => {
    await loadTexts('common', 'tasks');
    const { container, unmount } = render(<ComputedRating computed={{ rating: 'GREEN', dimensions }} />);
    const text = container.textContent;
    unmount();
    return text;
  };

  it('is said where all that is known is done and a gap keeps it from being done', async () => {
    expect(await said(dimension('SCHEDULE', 'DONE'), dimension('LEGISLATION', 'GREY'))).toContain('자료가 없는 항목이 있어');
  });

  it('is not said where something is on track by itself', async () => {
    expect(await said(dimension('SCHEDULE', 'GREEN'), dimension('LEGISLATION', 'GREY'))).not.toContain('자료가 없는 항목이 있어');
  });
});
