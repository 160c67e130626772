import { i18n } from '#i18n';
import '../../components/page.css';
import { mount } from '../shared/mount.tsx';
import { Panel } from './Panel.tsx';
import './panel.css';

mount(<Panel query={location.search} />, `${i18n.t('panel.title')} – ${i18n.t('extension.name')}`);
