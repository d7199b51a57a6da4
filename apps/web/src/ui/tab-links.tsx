import type { ReactNode } from 'react';
import { Select } from './select';
import './tab-links.css';

interface Tab {
  id: string;
  label: string;
  /** A link: each tab has an address. */
  link: ReactNode;
}

/** Tabs that are links, so that each can be sent to a colleague; one list to choose from on a phone. */
export function TabLinks({
  label,
  tabs,
  current,
  onChoose,
}: {
  label: string;
  tabs: readonly Tab[];
  current: string;
  onChoose: (id: string) => void;
}) {
  return (
    <>
      <nav className="tab-links" aria-label={label}>
        <ul>
          {tabs.map((tab) => (
            <li key={tab.id}>{tab.link}</li>
          ))}
        </ul>
      </nav>
      <div className="tab-select">
        <Select
          label={label}
          labelPlace="hidden"
          value={current}
          onChange={onChoose}
          options={tabs.map(({ id, label: name }) => ({ value: id, label: name }))}
        />
      </div>
    </>
  );
}
