import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { liaison } from '../../testing/people';
import { openApp } from '../../testing/render-app';
import { notBegun, reportingTaskForce } from '../../testing/sample-reports';

/** The browser's own request, as far as it is used; a test says what comes of it. */
class Sending {
  static all: Sending[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number; lengthComputable: boolean }) => void } = {};
  headers: Record<string, string> = {};
  status = 0;
  responseText = '';
  address = '';
  onload = () => undefined;
  onerror = () => undefined;
  onabort = () => undefined;
  open(_method: string, address: string) {
    this.address = address;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader = () => null;
  abort() {
    this.onabort();
  }
  send() {
    Sending.all.push(this);
  }
  answer(answer: object) {
    Object.assign(this, { status: 200, responseText: JSON.stringify(answer) });
    this.onload();
  }
  get described(): unknown {
    return JSON.parse(decodeURIComponent(this.headers['x-gwaje-file'] ?? ''));
  }
}

const real = globalThis.XMLHttpRequest;
beforeEach(() => {
  Sending.all = [];
  Object.assign(globalThis, { XMLHttpRequest: Sending });
});
afterEach(() => void Object.assign(globalThis, { XMLHttpRequest: real }));

const rules = { maxBytes: 20_000_000, formats: ['pdf', 'hwp', 'png'], maxFiles: 20, isScanned: false };
const file = {
  ...{ id: 'file-1', version: 3, fileName: '지침.pdf', bytes: 1_250_000, sha256: '0123456789abcdef'.repeat(4), caption: '개정 지침' },
  ...{ scope: 'TASK_FORCE', scan: 'NOT_SCANNED', isRemoved: false, milestone: null, viewerCan: { download: true, remove: true } },
};

async function openPart(evidence: object[] = []) {
  const app = openApp('/DSCR-TF/reports', {
    ...{ viewer: liaison, taskForce: reportingTaskForce([{ ...notBegun, evidence }]), evidenceRules: rules },
    evidenceRemove: { userErrors: [] },
  });
  const group = await screen.findByRole('group', { name: '증빙 파일' });
  if (evidence.length === 0) await app.user.click(within(group).getByRole('button', { name: '증빙 파일' }));
  await within(group).findByText(/20 MB까지/);
  const choose = (name: string, size = 10) => {
    const chosen = new File([new Uint8Array(size)], name);
    fireEvent.change(within(group).getByLabelText('파일 고르기', { selector: 'input' }), { target: { files: [chosen] } });
  };
  return { ...app, group, choose };
}

describe('evidence', () => {
  it('is said to be unscanned where it is, before anybody chooses a file', async () => {
    const { group } = await openPart();
    expect(within(group).getByText('PDF·HWP·PNG · 파일 하나에 20 MB까지, 보고서 하나에 20개까지')).toBeTruthy();
    expect(within(group).getByText(/이 시스템은 파일을 검사하지 않습니다/)).toBeTruthy();
  });

  it('is not sent a long way for nothing: type, size, words and the confirmation are asked for here', async () => {
    const { user, group, choose } = await openPart();
    choose('a.exe', 0);
    await user.click(within(group).getByRole('button', { name: '올리기' }));
    expect(within(group).getByText('PDF, HWP, HWPX, DOCX, XLSX, PNG, JPG 파일을 고르십시오.')).toBeTruthy();
    expect(within(group).getByText('입력해 주십시오.')).toBeTruthy();
    expect(within(group).getByText(/피해자를 알아볼 수 있는 정보가 없음을 확인하십시오/)).toBeTruthy();
    expect(Sending.all).toEqual([]);
  });

  it('goes out with what is said about it, shows how far it is, is stopped and sent again as the same act', async () => {
    const { user, group, choose } = await openPart();
    choose('지침.pdf');
    await user.type(within(group).getByRole('textbox', { name: /파일 내용/ }), '개정 지침');
    await user.click(within(group).getByRole('checkbox'));
    await user.click(within(group).getByRole('button', { name: '올리기' }));
    const [first] = Sending.all;
    expect(first?.address).toBe('/files/evidence/rep-1');
    expect(first?.described).toMatchObject({ fileName: '지침.pdf', caption: '개정 지침', scope: 'COORDINATOR_ONLY', milestoneId: null });
    first?.upload.onprogress?.({ loaded: 42, total: 100, lengthComputable: true });
    expect(await within(group).findByText('올리는 중 42%')).toBeTruthy();
    await user.click(within(group).getByRole('button', { name: '올리기 중단' }));
    await user.click(await within(group).findByRole('button', { name: '올리기' }));
    Sending.all[1]?.onerror();
    expect(await within(group).findByText(/서버에 연결되지 않습니다/)).toBeTruthy();
    await user.click(within(group).getByRole('button', { name: '다시 올리기' }));
    expect(Sending.all[2]?.described).toEqual(first?.described);
    Sending.all[2]?.answer({ evidence: { id: 'file-1' }, userErrors: [] });
    expect(await within(group).findByText('올렸습니다: 지침.pdf')).toBeTruthy();
  });

  it('that the server refuses is told beside the file, and the words stay', async () => {
    const { user, group, choose } = await openPart();
    choose('지침.pdf');
    await user.type(within(group).getByRole('textbox', { name: /파일 내용/ }), '개정 지침');
    await user.click(within(group).getByRole('checkbox'));
    await user.click(within(group).getByRole('button', { name: '올리기' }));
    const refused = { code: 'NOT_ITS_TYPE', message: 'no', path: ['input', 'file'] };
    Sending.all[0]?.answer({ evidence: null, userErrors: [refused] });
    expect((await within(group).findByRole('alert')).textContent).toBe('파일 내용이 확장자와 다릅니다. 알맞은 형식으로 다시 저장하십시오.');
    expect(within(group).getByRole<HTMLInputElement>('textbox', { name: /파일 내용/ }).value).toBe('개정 지침');
  });

  it('stands with its size, scope, scan and hash, and is taken away in one click', async () => {
    const { user, group, server } = await openPart([file, { ...file, id: 'file-2', fileName: 'b.pdf', scan: 'BLOCKED', viewerCan: {} }]);
    for (const said of ['1.3 MB', 'TF 공유', '검사 안 함', '차단', 'SHA-256 0123456789abcdef…'])
      expect(within(group).getAllByText(said).length).toBeGreaterThan(0);
    expect(within(group).queryByRole('button', { name: 'b.pdf 받기' })).toBeNull();
    await user.click(within(group).getByRole('button', { name: '지침.pdf 삭제' }));
    await waitFor(() => expect(server.variablesOf('EvidenceRemove')).toMatchObject([{ id: 'file-1', input: { expectedVersion: 3 } }]));
  });
});
