import '../../components/page.css';
import { mount } from '../shared/mount.tsx';
import { Options } from './Options.tsx';
import './options.css';
import '../../components/entry-form.css';
import './list.css';
import '../../components/glossary-list.css';

mount(<Options />, (t) => `${t('options.title')} – ${t('extension.name')}`);
