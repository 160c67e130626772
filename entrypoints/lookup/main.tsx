import '../../components/controls/page.css';
import { mount } from '../shared/mount.tsx';
import { LookUp } from './LookUp.tsx';
import './lookup.css';

mount(<LookUp query={location.search} />, (t) => `${t('lookup.title')} – ${t('extension.name')}`);
