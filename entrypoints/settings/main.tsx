import '../../components/controls/page.css';
import { mount } from '../shared/own-pages/mount.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import './settings.css';

mount(<SettingsPage />, (t) => `${t('settings.title')} – ${t('extension.name')}`);
