import '../../components/controls/page.css';
import { takeAsked } from '../shared/asked-text.ts';
import { mount } from '../shared/own-pages/mount.tsx';
import { LookUp } from './LookUp.tsx';
import './lookup.css';

const { search } = location;
mount(
  takeAsked(new URLSearchParams(search)).then((text) => <LookUp query={search} asked={text} />),
  (t) => `${t('lookup.title')} – ${t('extension.name')}`,
);
