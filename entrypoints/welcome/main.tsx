import { browser } from 'wxt/browser';
import '../../components/page.css';
import { WelcomeView } from '../../components/WelcomeView.tsx';
import { mount } from '../shared/mount.tsx';
import './welcome.css';

mount(
  <WelcomeView onOpenGlossary={() => void browser.runtime.openOptionsPage()} />,
  (t) => `${t('welcome.title')} – ${t('extension.name')}`,
);
