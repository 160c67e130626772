import { browser } from 'wxt/browser';
import '../../components/controls/page.css';
import { WelcomeView } from '../../components/panel/WelcomeView.tsx';
import { mount } from '../shared/own-pages/mount.tsx';
import './welcome.css';

mount(
  <WelcomeView onOpenGlossary={() => void browser.runtime.openOptionsPage()} />,
  (t) => `${t('welcome.title')} – ${t('extension.name')}`,
);
