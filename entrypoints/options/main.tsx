import { i18n } from '#i18n';
import '../../components/page.css';
import { mount } from '../shared/mount.tsx';
import { Options } from './Options.tsx';
import './options.css';

mount(<Options />, `${i18n.t('options.title')} – ${i18n.t('extension.name')}`);
