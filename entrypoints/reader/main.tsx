import '../../components/controls/page.css';
import { mount } from '../shared/own-pages/mount.tsx';
import { Reader } from './Reader.tsx';
import './document.css';
import './pages.css';
import './reader.css';

mount(<Reader query={location.search} />, (t) => `${t('reader.title')} – ${t('extension.name')}`);
