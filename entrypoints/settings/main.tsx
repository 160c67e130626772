import { i18n } from '#i18n';
import '../../components/page.css';
import { mount } from '../shared/mount.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import './settings.css';

mount(<SettingsPage />, `${i18n.t('settings.title')} – ${i18n.t('extension.name')}`);
