import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import '../../components/page.css';
import { WelcomeView } from '../../components/WelcomeView.tsx';
import { mount } from '../shared/mount.tsx';
import './welcome.css';

mount(
  <WelcomeView onOpenGlossary={() => void browser.runtime.openOptionsPage()} />,
  `${i18n.t('welcome.title')} – ${i18n.t('extension.name')}`,
);
