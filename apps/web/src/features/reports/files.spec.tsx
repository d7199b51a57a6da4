import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { nameIn } from '../../lib/files';
import { liaison } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { notBegun, reportingTaskForce } from '../../testing/sample-reports';

const open = () => openApp('/DSCR-TF/reports', { viewer: liaison, taskForce: reportingTaskForce([notBegun]) });

describe("the ministry's own report as a file", () => {
  const saved: string[] = [];
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.download} ${this.href}`);
  });
  Object.assign(URL, { createObjectURL: () => 'blob:made', revokeObjectURL: () => undefined });
  afterEach(() => void saved.splice(0));

  it('is saved under the name that the server gives it, in the language of the page', async () => {
    const { user, server } = open();
    const asked: string[] = [];
    server.file = (address) => {
      asked.push(address);
      return {
        headers: { 'content-disposition': `attachment; filename="d.hwpx"; filename*=UTF-8''3%EC%9B%94.hwpx` },
      };
    };
    await user.click(await screen.findByRole('button', { name: '이 보고서 HWPX 받기' }));
    expect(await screen.findByText('파일을 받았습니다')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '기관 전체 보고서 PDF 받기' }));
    expect(asked).toEqual(['/files/reports/rep-1.hwpx?lang=ko', '/files/reports/rep-1.pdf?lang=ko&whole=1']);
    expect(saved[0]).toBe('3월.hwpx blob:made');
    expect(click).toHaveBeenCalled();
  });

  it('says in a sentence why there is none, and saves nothing', async () => {
    const { user, server } = open();
    const busy = { errors: [{ message: 'busy', extensions: { code: 'BUSY' } }] };
    server.file = () => ({ status: 503, headers: { 'retry-after': '2' }, json: busy });
    await user.click(await screen.findByRole('button', { name: '이 보고서 PDF 받기' }));
    expect(await screen.findByText('요청이 몰려 있습니다. 2초 뒤에 다시 시도하십시오.')).toBeTruthy();
    expect(saved).toEqual([]);
  });

  it('has no name when the server gave none', () => {
    expect(nameIn('attachment')).toBe('');
  });
});
