import { i18n } from '#i18n';
import '../../components/page.css';
import { mount } from '../shared/mount.tsx';
import { LookUp } from './LookUp.tsx';
import './lookup.css';

mount(
  <LookUp query={location.search} />,
  `${i18n.t('lookup.title')} – ${i18n.t('extension.name')}`,
);
