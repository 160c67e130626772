import '../../components/controls/page.css';
import { takeAsked } from '../shared/asked-text.ts';
import { mount } from '../shared/own-pages/mount.tsx';
import { Check } from './Check.tsx';
import '../../components/controls/menu.css';
import './check.css';
import './pairs.css';
import './report.css';

mount(
  takeAsked(new URLSearchParams(location.search)).then((text) => <Check selected={text} />),
  (t) => `${t('check.title')} – ${t('extension.name')}`,
);
