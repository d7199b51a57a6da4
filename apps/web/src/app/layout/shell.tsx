import { Outlet, useParams } from '@tanstack/react-router';
import { useLiveTaskForce } from '../../lib/live';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { PrintedBy } from '../../lib/printed-by';
import { useTaskForces, useViewer } from '../../lib/session';
import { AsOfBanner } from './as-of-banner';
import { Bell } from './bell';
import { Brand } from './brand';
import { Footer } from './footer';
import { MainMenu } from './main-menu';
import { UserMenu } from './user-menu';
import { Utility } from './utility';
import './shell.css';

function Live({ code }: { code: string }) {
  useLiveTaskForce(code);
  return null;
}

/** What stands around every screen. It never waits for data: what it does not know yet, it leaves out. */
export function Shell() {
  const { t } = useTranslation('shell');
  const localized = useLocalized();
  const { taskForce: code } = useParams({ strict: false });
  const viewer = useViewer();
  const taskForces = useTaskForces();
  const current = taskForces.find((each) => each.code === code);
  return (
    <PrintedBy value={{ name: viewer ? localized(viewer.displayName) : '', taskForce: current ? localized(current.name) : '' }}>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <header className="shell-head">
        {current?.demonstration === true ? <p className="demo-strip">{t('demonstration')}</p> : null}
        <div className="wrap shell-top">
          <Brand current={current} />
          <div className="utility">
            <Utility />
            {viewer ? <Bell taskForce={current?.code ?? viewer.chosenTaskForce?.code} /> : null}
            {viewer ? <UserMenu viewer={viewer} taskForces={taskForces} current={current} /> : null}
          </div>
        </div>
        {viewer ? <MainMenu viewer={viewer} taskForce={current?.code ?? viewer.chosenTaskForce?.code} /> : null}
      </header>
      <AsOfBanner />
      <main id="main" className="wrap shell-main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer contact={current ? localized(current.leadMinistry?.name ?? current.name) : undefined} />
      {current && viewer ? <Live code={current.code} /> : null}
    </PrintedBy>
  );
}
