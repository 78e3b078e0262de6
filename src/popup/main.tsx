import { render } from 'preact';
import { Popup } from './Popup.tsx';

const root = document.getElementById('popup');
document.documentElement.classList.toggle('in-tab', location.search !== '');
if (root) render(<Popup search={location.search} />, root);
