import '../../components/controls/page.css';
import { followTeams } from '../shared/own-pages/follow-teams.ts';
import { mount } from '../shared/own-pages/mount.tsx';
import { Popup } from './Popup.tsx';
import './popup.css';

mount(<Popup query={location.search} />, (t) => t('extension.name'));
followTeams(new AbortController().signal);
