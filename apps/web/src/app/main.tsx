import { createRoot } from 'react-dom/client';
import 'krds-uiux/resources/css/token/krds_tokens.css';
import '../ui/styles/all.css';
import { applyPreferences } from '../lib/preferences';
import { App } from './app';
import { createApp } from './router';
import { bringBundledTexts } from './texts';

bringBundledTexts();
applyPreferences();
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no place for the application');
createRoot(place).render(<App {...createApp()} />);
// The page is readable in the system's own Korean font; the 92 parts of ours must not hold it up.
void import('./fonts');
