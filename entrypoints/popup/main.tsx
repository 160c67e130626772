import { i18n } from '#i18n';
import '../../components/page.css';
import { mount } from '../shared/mount.tsx';
import { Popup } from './Popup.tsx';
import './popup.css';

mount(<Popup query={location.search} />, i18n.t('extension.name'));
